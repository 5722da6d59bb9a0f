/** Judge: whether a place that writes a fitting name calls, or means, the function that is looked for. */
import type { Code, CodeFile } from './code.ts'
import { type Definition, type Entity, isSame, keyOf } from './entities.ts'
import { lineage, lookUp } from './hierarchy.ts'
import { classAround, lastName, type Use } from './indexedFile.ts'
import { meaningOf } from './meaning.ts'
import { allows, isBelow } from './objects.ts'
import { isMagic, isOneOf, type Target } from './targets.ts'

/** How the use was resolved to the function; null when it is surely, or most likely, another one. */
export type Verdict = 'resolved' | 'method' | 'name' | null

export function judge(code: Code, target: Target, use: Use, file: CodeFile): Verdict {
  const { expression } = use
  const within = classOf(use, file)
  // A decorator is read outside of what it stands above.
  const scope = use.role === 'decorator' ? (file.facts?.facts.scopes[use.scope]?.parent ?? 0) : use.scope
  // A method is looked for on what it is called on: an object may be of a subclass.
  if (target.isMethod && expression.kind === 'attribute' && expression.name === target.name) {
    const receivers = meaningOf(code, expression.object, file, scope)
    const verdict = best(receivers.map((receiver) => judgeReceiver(code, target, receiver, within)))
    if (verdict !== null) return verdict
    return receivers.length === 0 && use.role !== 'value' && !isMagic(target.name) ? 'name' : null
  }
  const meant = meaningOf(code, expression, file, scope)
  const verdict = best(meant.map((entity) => judgeMeaning(code, target, use, entity, within)))
  if (verdict !== null) return verdict
  const isPlainCall = use.role === 'call' && expression.kind === 'name' && lastName(expression) === target.name
  return meant.length === 0 && isPlainCall && !target.isMethod ? 'name' : null
}

function best(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('resolved')) return 'resolved'
  return verdicts.includes('method') ? 'method' : null
}

/** The class around a use, whose object `self` is there. */
function classOf({ scope }: Use, file: CodeFile): Definition | null {
  const around = file.facts ? classAround(file.facts, scope) : -1
  return around === -1 ? null : { file, scope: around }
}

function judgeReceiver(code: Code, target: Target, receiver: Entity, within: Definition | null): Verdict {
  const isDispatched = (of: Extract<Entity, { exact: boolean }>) =>
    of.exact ? target.dispatched.some((one) => isSame(one, of)) : target.receivers.has(keyOf(of))
  switch (receiver.kind) {
    case 'instance':
      return isDispatched(receiver) ? 'method' : null
    case 'class': {
      // `Base.build(self)` in a subclass runs the base's for an object of the subclass.
      const isUpward = within !== null && isBelow(code, within, receiver)
      const runs = isUpward
        ? target.inherited.some((one) => isSame(one, receiver)) && allows(code, target, within)
        : isDispatched(receiver)
      if (!runs) return null
      return target.definitions.some(({ file, scope }) => isParent(file, scope, receiver)) ? 'resolved' : 'method'
    }
    case 'super': {
      if (within !== null && !allows(code, target, within)) return null
      const members = lookUp(code, lineage(code, receiver).slice(1), target.name)
      return members.some((member) => isOneOf(member, target.definitions)) ? 'method' : null
    }
    default:
      return null
  }
}

function isParent(file: CodeFile, scope: number, of: { readonly file: CodeFile; readonly scope: number }): boolean {
  return of.file === file && file.facts?.facts.scopes[scope]?.parent === of.scope
}

function judgeMeaning(code: Code, target: Target, use: Use, entity: Entity, within: Definition | null): Verdict {
  if (entity.kind === 'function') {
    if (!isOneOf(entity, target.definitions)) return null
    return entity.reached === 'instance' ? 'method' : 'resolved'
  }
  if (target.isConstructor && entity.kind === 'class') {
    const constructs = entity.exact
      ? target.dispatched.some((one) => isSame(one, entity))
      : target.receivers.has(keyOf(entity))
    if (!constructs) return null
    // `Net.from_config(...)` is the library's way to make a `Net` unless the repository defines it.
    if (use.maker !== undefined && lookUp(code, lineage(code, entity), use.maker).length > 0) return null
    return use.maker === undefined &&
      entity.exact &&
      target.definitions.some(({ file, scope }) => isParent(file, scope, entity))
      ? 'resolved'
      : 'method'
  }
  if (target.isCallable && use.role === 'call' && entity.kind === 'instance') {
    return judgeReceiver(code, target, entity, within)
  }
  return null
}
