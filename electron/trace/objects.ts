/**
 * Objects: of which classes the object is that a method is reached on. A call in an inherited method is reached only for
 * objects of the classes through which the trace came to it, and only who makes such objects calls it.
 */
import type { Expression } from '../syntax/facts.ts'
import type { Code, CodeFile } from './code.ts'
import { type Definition, isSame } from './entities.ts'
import { descendants, lineage } from './hierarchy.ts'
import { type IndexedFacts, lastName, methodAround, type Use } from './indexedFile.ts'
import type { Objects, Target } from './targets.ts'

/** Whether the object of the trace may be of the class, or of one that derives from it. */
export function allows(code: Code, { objects }: Pick<Target, 'objects'>, of: Definition): boolean {
  return objects === null || descendants(code, of).some((one) => objects.some((object) => isSame(object, one)))
}

/** Whether a class derives from the other, and is another. */
export function isBelow(code: Code, of: Definition, base: Definition): boolean {
  return lineage(code, of)
    .slice(1)
    .some((one) => isSame(one, base))
}

/** Names that stand for names, as in `script = cls(options)`, are followed this far. */
const mostNames = 3

type Own = 'object' | 'class' | null

/** What the first parameter of a method is; it is none of its own in a static method. */
function ownName(facts: IndexedFacts, method: number): { name: string; is: Own } | null {
  const { name, parameters, decorators } = facts.facts.scopes[method] ?? {}
  const first = parameters?.[0]?.name
  const words = (decorators ?? []).map((decorator) => lastName(decorator) ?? '')
  if (first === undefined || words.includes('staticmethod')) return null
  return { name: first, is: words.includes('classmethod') || name === '__new__' ? 'class' : 'object' }
}

/** Whether an expression in a method is the method's own object, or another of its class; or that class. */
function ownAt(one: Expression, facts: IndexedFacts, method: number, names = mostNames): Own {
  const inner = (other: Expression, left = names) => ownAt(other, facts, method, left)
  switch (one.kind) {
    case 'attribute':
      return one.name === '__class__' && inner(one.object) === 'object' ? 'class' : null
    case 'call': {
      const call = facts.facts.calls[one.call]
      const [first] = call?.positional ?? []
      if (call?.callee.kind === 'name' && call.callee.name === 'type' && first !== undefined) {
        return inner(first) === 'object' ? 'class' : null
      }
      return call !== undefined && inner(call.callee) === 'class' ? 'object' : null
    }
    case 'name': {
      const own = ownName(facts, method)
      if (one.name === own?.name) return own.is
      const [bound, ...others] = facts.bound[method]?.get(one.name) ?? []
      if (bound?.source.kind !== 'value' || others.length > 0 || names === 0) return null
      return inner(bound.source.value, names - 1)
    }
    default:
      return null
  }
}

type Way = 'own' | 'upward' | 'elsewhere'

/** Whether what is called belongs to the object of the method around the call. */
function wayTo(expression: Expression, facts: IndexedFacts, method: number, target: Target): Way {
  if (ownAt(expression, facts, method) !== null) return 'own'
  if (expression.kind !== 'attribute' || expression.name !== target.name) return 'elsewhere'
  return ownAt(expression.object, facts, method) === null ? 'upward' : 'own'
}

/** The classes of the object whose method makes the call; null when it is not about that object, or all are meant. */
export function objectsAt(code: Code, target: Target, { expression, scope }: Use, file: CodeFile): Objects {
  const { facts } = file
  if (facts === null || facts === undefined) return null
  const method = methodAround(facts, scope)
  if (method === -1) return null
  if (!target.isMethod) {
    // A function inside of a method has the method's `self`.
    const isInside = target.definitions.every((one) => one.file === file && methodAround(facts, one.scope) === method)
    return isInside ? target.objects : null
  }
  const own = { file, scope: facts.facts.scopes[method]?.parent ?? 0 }
  const way = wayTo(expression, facts, method, target)
  if (way === 'elsewhere') return null
  const family = descendants(code, own)
  const isUpward = way === 'upward' && lineage(code, own).some((one) => target.family.some((of) => isSame(of, one)))
  if (way === 'upward' && !isUpward) return null
  const possible = isUpward ? (target.objects ?? family) : target.dispatched
  const objects = family.filter((of) => possible.some((one) => isSame(one, of)))
  return objects.length === family.length || objects.length === 0 ? null : objects
}
