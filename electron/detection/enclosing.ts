/** Enclosing: the dotted name of the function a call stands in; who calls that function is the trace's concern. */
import type { FileFacts } from '../syntax/facts.ts'

/** `Class.method`, `outer.inner`; empty at module level and in class bodies outside any function. */
export function enclosingFunction(facts: FileFacts, scope: number): string {
  let current = scope
  while (current >= 0 && facts.scopes[current]?.kind === 'class') current = facts.scopes[current]?.parent ?? -1
  return dottedName(facts, current)
}

/** Dotted name of a scope from the module inwards; empty for the module. */
export function dottedName(facts: FileFacts, scope: number): string {
  const names: string[] = []
  for (let current = scope; current > 0; current = facts.scopes[current]?.parent ?? -1)
    names.unshift(facts.scopes[current]?.name ?? '')
  return names.join('.')
}
