/** Magic: methods that `with`, loops and indices run on objects of the repository's classes, and methods that give back `self`. */
import type { Definition } from '../entities.ts'
import { methodsOf } from './callees.ts'
import type { Step } from './following.ts'
import { type Node, resultNode } from './graph.ts'

/** What the object's method of that name gives back is what the place holds. */
export function joinMethod(step: Step, name: '__enter__' | '__iter__' | '__getitem__', node: Node): void {
  const { code, token, following } = step
  const origin = following.origins[token.origin]
  if (token.is !== 'object' || token.path.length > 0 || origin?.kind !== 'class') return
  for (const { of } of methodsOf(code, origin.of, name)) step.join(resultNode(of), node)
}

/** `return self`, as methods do that are called in a row. */
export function givesSelf({ file, scope }: Definition): boolean {
  const { parameters = [], returns = [] } = file.facts?.facts.scopes[scope] ?? {}
  const self = parameters[0]?.name
  return returns.some((value) => value.kind === 'name' && value.name === self)
}
