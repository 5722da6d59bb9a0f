/** Look-up: which bindings of a name can be seen from a place, by Python's scoping and the order of statements; it evaluates none. */
import type { Binding, Branch } from '../syntax/facts.ts'
import { excerpt, someTime, type IndexedFacts, type SourceFile } from './sourceFile.ts'

export type Visible =
  | { readonly kind: 'bindings'; readonly scope: number; readonly bindings: readonly Binding[] }
  | { readonly kind: 'parameter'; readonly scope: number; readonly index: number }

/**
 * What `name` can mean when used at `offset` in `scope` and `branch`. Within the scope of use, only bindings before the use
 * and not in an excluded branch count, back to the last one that always happens; from an inner scope, what holds at the end.
 */
export function lookUp(facts: IndexedFacts, name: string, scope: number, branch: number, offset: number): Visible[] {
  for (let current = scope; current >= 0; current = facts.scopes[current]?.parent ?? -1) {
    const here = current === scope
    const found = facts.scopes[current]
    if (found === undefined) return []
    // Names of a class body are not visible inside its methods.
    if (found.kind === 'class' && !here) continue
    const visible: Visible[] = []
    const all = facts.bound[current]?.get(name)
    const bindings =
      all === undefined ? [] : reaching(facts, all, here ? branch : 0, here ? offset : Number.POSITIVE_INFINITY)
    if (bindings.length > 0) visible.push({ kind: 'bindings', scope: current, bindings })
    const index = facts.parameterIndex(current, name)
    const settled = index < 0 || (here && bindings.some((binding) => alwaysBefore(facts, binding, branch)))
    if (!settled) visible.push({ kind: 'parameter', scope: current, index })
    if (visible.length > 0) return visible
  }
  return []
}

function reaching(facts: IndexedFacts, all: readonly Binding[], branch: number, offset: number): readonly Binding[] {
  if (all.length === 1) return all
  const before = all.filter((binding) => takesEffect(binding) <= offset && !excludes(facts, binding.branch, branch))
  // A loop or a later call can bring a later binding here, so with none before, all of them may hold.
  const candidates = before.length > 0 ? before : all
  const last = candidates.findLastIndex((binding) => alwaysBefore(facts, binding, branch))
  return last > 0 ? candidates.slice(last) : candidates
}

/** In `model = model.half()` the right side still sees the old `model`. */
function takesEffect({ start, source }: Binding): number {
  return 'value' in source ? source.value.end : start
}

/** True when the binding happens on every way to `branch`. */
function alwaysBefore(facts: IndexedFacts, binding: Binding, branch: number): boolean {
  if (binding.branch === someTime || binding.source.kind === 'field') return false
  for (let current = branch; current >= 0; current = facts.branches[current]?.parent ?? -1) {
    if (current === binding.branch) return true
  }
  return false
}

/** True when two branches are different arms of the same `if`. Arms of a `try` can both run. */
export function excludes(facts: IndexedFacts, a: number, b: number): boolean {
  if (a <= 0 || b <= 0) return false
  for (let left = a; left > 0; left = facts.branches[left]?.parent ?? -1) {
    const arm = facts.branches[left]
    if (arm === undefined || arm.test === null) continue
    for (let right = b; right > 0; right = facts.branches[right]?.parent ?? -1) {
      const other = facts.branches[right]
      if (other?.group === arm.group && other.arm !== arm.arm) return true
    }
  }
  return false
}

/** The innermost condition of `branch` that `branch of use` does not share, as text; null when there is none. */
export function conditionOf(file: SourceFile, facts: IndexedFacts, branch: number, useBranch: number): string | null {
  if (branch <= 0) return null
  const shared = new Set<number>()
  for (let current = useBranch; current > 0; current = facts.branches[current]?.parent ?? -1) shared.add(current)
  for (let current = branch; current > 0 && !shared.has(current); current = facts.branches[current]?.parent ?? -1) {
    const arm = facts.branches[current]
    if (arm !== undefined && arm.test !== null) return describe(file, arm, arm.test)
  }
  return null
}

function describe(file: SourceFile, arm: Branch, test: { start: number; end: number }): string {
  const text = excerpt(file, test)
  return arm.negated ? `not (${text})` : text
}
