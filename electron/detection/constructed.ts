/** Constructed: whether a value that an inherited constructor stores can belong to an object of one class; it finds no values itself. */
import type { Call } from '../syntax/facts.ts'
import { enclosingClass, lineage } from './classes.ts'
import { evaluate } from './evaluate.ts'
import type { Resolver } from './resolver.ts'
import type { ClassRef, Place, Trail, Value } from './values.ts'

const mostSites = 6

/**
 * False when the trail of a value, as the constructor of a base class stores it, shows that it was passed for an object that is
 * none of `of`: by the constructor of a sibling class, or where a sibling or the base itself is made.
 */
export function canBelongTo(resolver: Resolver, of: ClassRef, value: Value): boolean {
  let trail = nextSite(value.trail)
  for (let count = 0; trail !== null && count < mostSites; count += 1) {
    const call = callAt(trail)
    if (call === undefined) return true
    const delegating = isConstructor(call) ? enclosingClass({ file: trail.file }, call.scope) : -1
    if (delegating < 0) return made(resolver, call, trail.file).every((made) => isBelow(resolver, made, of))
    const child: ClassRef = { file: trail.file, scope: delegating }
    if (!isBelow(resolver, child, of) && !isBelow(resolver, of, child)) return false
    // What the child's constructor passes on, it was given by what makes the child.
    trail = nextSite(trail.before)
  }
  return true
}

/** `super().__init__(…)` and `Base.__init__(self, …)`. */
function isConstructor({ callee }: Call): boolean {
  return callee.kind === 'attribute' && callee.name === '__init__'
}

function nextSite(trail: Trail | null): Trail | null {
  let current = trail
  while (current !== null && current.rule !== 'call site') current = current.before
  return current
}

/** The call that a step of evidence stands for. */
export function callAt({ file, start, end }: Trail): Call | undefined {
  const { facts } = file
  const [written = ''] = /^[\w.]+/.exec(file.text.slice(start, Math.min(end, start + 200))) ?? []
  for (const name of ['__init__', written.split('.').at(-1) ?? '']) {
    for (const index of facts?.callsByName.get(name) ?? []) {
      const call = facts?.callAt(index)
      if (call?.start === start && call.end === end) return call
    }
  }
  return undefined
}

/** Classes of the repository that the call makes an object of. */
function made(resolver: Resolver, call: Call, file: Place['file']): ClassRef[] {
  const place: Place = { file, scope: call.scope, branch: call.branch, frame: null }
  return evaluate(resolver, call.callee, place).flatMap((value) => (value.kind === 'class' ? [value.of] : []))
}

function isBelow(resolver: Resolver, below: ClassRef, above: ClassRef): boolean {
  return lineage(resolver, below).some(({ file, scope }) => file === above.file && scope === above.scope)
}
