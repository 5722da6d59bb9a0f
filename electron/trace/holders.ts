/** Holders: names that objects of some classes are kept under, for objects that are called like functions. */
import type { Expression, FileFacts } from '../syntax/facts.ts'
import type { Code, CodeFile } from './code.ts'
import type { Definition } from './entities.ts'
import { type IndexedFacts, lastName, partsOf } from './indexedFile.ts'

export interface Holder {
  readonly name: string
  /** Null for an attribute, which files of other classes may read. */
  readonly file: CodeFile | null
}

/** An attribute of a name that so many files have is looked for in its own file alone. */
const mostFiles = 40
/** From a name to the next one that holds it: `blocks`, then `block` of the loop over them. */
const mostRounds = 3

/**
 * `encoder` of `encoder = Encoder(...)`, `self.encoder = wrap(Encoder(...))` and `for encoder in encoders`, in the files that
 * make such objects.
 */
export function holdersOf(code: Code, classes: readonly Definition[]): Holder[] {
  return classes.flatMap(({ file: own, scope }) => {
    const name = own.facts?.facts.scopes[scope]?.name ?? ''
    return [{ name: 'self', file: own }, ...code.filesWith(name).flatMap((file) => heldIn(code, file, name))]
  })
}

/** Names that hold what a function gives back, for functions that are given back by it. */
export function holdersOfResult(code: Code, name: string): Holder[] {
  return [{ name, file: null }, ...code.filesWith(name).flatMap((file) => heldIn(code, file, name))]
}

function heldIn(code: Code, file: CodeFile, name: string): Holder[] {
  const facts = code.factsOf(file)
  if (facts === null) return []
  const makers = new Set([name, ...(facts.renamed.get(name) ?? []).map((binding) => binding.name)])
  const held = new Map<string, Holder>()
  for (let round = 0; round < mostRounds; round += 1) {
    const before = held.size
    const holds = (value: Expression) => makes(facts.facts, value, makers) || mentions(facts.facts, value, held)
    for (const { name: holder, source } of facts.facts.bindings) {
      if ('value' in source && !held.has(holder) && holds(source.value)) held.set(holder, { name: holder, file })
    }
    for (const store of facts.facts.stores) {
      if (held.get(store.name)?.file === null || store.byKey || !holds(store.value)) continue
      const isRare = code.filesWith(store.name).length <= mostFiles
      held.set(store.name, { name: store.name, file: isRare ? null : file })
    }
    if (held.size === before) break
  }
  return [...held.values()].filter((holder) => isCalled(facts, holder))
}

/** In its own file a name that is never called is no place to look. */
function isCalled(facts: IndexedFacts, { name, file }: Holder): boolean {
  return file === null || (facts.uses.get(name) ?? []).some(({ role }) => role === 'call')
}

/** Whether a call of one of the names stands in the value. */
function makes(facts: FileFacts, value: Expression, names: ReadonlySet<string>): boolean {
  const call = value.kind === 'call' ? facts.calls[value.call] : undefined
  if (call === undefined) return partsOf(value).some((part) => makes(facts, part, names))
  const { callee, positional } = call
  if (names.has(lastName(callee) ?? '')) return true
  const object = callee.kind === 'attribute' ? [callee.object] : []
  return [...object, ...positional].some((part) => makes(facts, part, names))
}

/** Whether the value is, or is made of, what a name holds; what comes of calling that is something else. */
function mentions(facts: FileFacts, value: Expression, held: ReadonlyMap<string, Holder>): boolean {
  if (value.kind === 'name' || value.kind === 'attribute') return held.has(value.name)
  const call = value.kind === 'call' ? facts.calls[value.call] : undefined
  if (call === undefined) return partsOf(value).some((part) => mentions(facts, part, held))
  const { callee, positional } = call
  const object = callee.kind === 'attribute' ? [callee.object] : []
  return [...object, ...positional].some((part) => mentions(facts, part, held))
}
