/**
 * Call sites: every place of the repository that calls a function, or gives it away to be called, with how sure that is.
 * Calls that a framework makes are found by `hooks.ts`; of magic methods it follows constructors and `__call__` alone.
 */
import type { Code, CodeFile } from './code.ts'
import { filesFor } from './filesFor.ts'
import { holdersOf, holdersOfResult } from './holders.ts'
import { functionAround, type IndexedFacts, type Use } from './indexedFile.ts'
import { judge } from './judge.ts'
import { sharedFolders } from './moduleNames.ts'
import { objectsAt } from './objects.ts'
import { type Objects, type Place, type Reached, type Target, targetAt } from './targets.ts'

export interface CallSite extends Place {
  readonly start: number
  readonly end: number
  readonly how: (typeof hows)[number]
  /** Of which classes the object is in whose method the call stands. */
  readonly objects?: Objects
  /** Whether its own callers are worth following: always those of calls; of weaker ones only when there is nothing better. */
  readonly leads: 'always' | 'ifNothingBetter' | 'never'
}

/** From the surest to the weakest. */
const hows = ['resolved', 'method', 'argument', 'registry', 'mention', 'name'] as const

/** Calls that look at what they are given, and call nothing. */
const lookers = new Set(
  'isinstance issubclass super cast hasattr type id print repr str len TypeVar NewType'.split(' '),
)

/** More places that fit by name alone say that the name says nothing. */
const mostByName = 30

/** Where names are looked for: in every file that has them, or in one. */
interface Search {
  readonly name: string
  readonly file: CodeFile | null
}

/** Calls of the function, in the order of paths and offsets; its calls of itself are left out. */
export function callSites(code: Code, place: Reached): CallSite[] {
  const target = targetAt(code, place)
  if (target === null) return []
  const found = new Map<string, CallSite>()
  const searched = new Set<string>()
  const searches = firstSearches(code, target)
  for (let next = searches.pop(); next !== undefined; next = searches.pop()) {
    const key = `${next.name} ${next.file?.path ?? ''}`
    if (searched.has(key)) continue
    searched.add(key)
    for (const file of next.file === null ? filesFor(code, target, next.name) : [next.file]) {
      const facts = code.factsOf(file)
      if (facts === null) continue
      searches.push(...aliases(next, file, facts))
      for (const use of facts.uses.get(next.name) ?? []) {
        searches.push(...look(code, target, use, file, facts, found))
      }
    }
  }
  return chosen([...found.values()], place)
}

function firstSearches(code: Code, target: Target): Search[] {
  if (!target.isConstructor) {
    const held = target.isCallable ? holdersOf(code, target.dispatched) : []
    return [{ name: target.name, file: null }, ...held, ...givers(code, target)]
  }
  const searches: Search[] = []
  for (const { file, scope } of target.inherited) {
    searches.push({ name: file.facts?.facts.scopes[scope]?.name ?? '', file: null })
  }
  // Inside of a class it is called by `super()`, `cls`, `type(self)` and `self.__class__`.
  for (const file of new Set([...target.bases, ...target.family].map((of) => of.file))) {
    searches.push(...[target.name, 'cls', 'type', '__class__'].map((name) => ({ name, file })))
  }
  return searches
}

/** A function that is given back by the one around it is called by what that gave. */
function givers(code: Code, { definitions }: Target): Search[] {
  return definitions.flatMap(({ file, scope }) => {
    const { parent = 0 } = file.facts?.facts.scopes[scope] ?? {}
    const around = file.facts?.facts.scopes[parent]
    const own = file.facts?.facts.scopes[scope]?.name
    const isGiven = around?.returns.some((value) => value.kind === 'name' && value.name === own) === true
    return around?.kind === 'function' && isGiven ? holdersOfResult(code, around.name) : []
  })
}

/** Other names that imports give it here; those of a module may be imported again elsewhere. */
function aliases({ name }: Search, file: CodeFile, facts: IndexedFacts): Search[] {
  return (facts.renamed.get(name) ?? []).map((binding) => ({
    name: binding.name,
    file: binding.scope === 0 ? null : file,
  }))
}

/** Judges one use; returns under which further names to look. */
function look(
  code: Code,
  target: Target,
  use: Use,
  file: CodeFile,
  facts: IndexedFacts,
  found: Map<string, CallSite>,
): Search[] {
  if (use.role === 'inner' && !target.isProperty) return []
  if (use.givenTo !== undefined && lookers.has(use.givenTo)) return []
  const verdict = judge(code, target, use, file)
  if (verdict === null) return []
  const symbol = facts.symbols[functionAround(facts, use.scope)] ?? ''
  const { start, end, role, holder } = use
  const key = `${file.path} ${start} ${end}`
  // What is decorated runs its decorator whenever it is called.
  const called = role === 'call' || role === 'decorator' || target.isProperty
  const how = called || verdict === 'name' ? verdict : use.givenTo === undefined ? 'mention' : 'argument'
  const site: CallSite = {
    path: file.path,
    symbol,
    start,
    end,
    how,
    objects: verdict === 'name' ? null : objectsAt(code, target, use, file),
    leads: leadOf(target, use, file, facts, how),
  }
  const known = found.get(key)
  if (known === undefined || rankOf(site) < rankOf(known)) found.set(key, site)
  if (called || holder === undefined || verdict === 'name') return []
  const isOfModule = holder.scope >= 0 && facts.facts.scopes[holder.scope]?.kind !== 'function'
  return [{ name: holder.name, file: isOfModule ? null : file }]
}

function rankOf({ how }: CallSite): number {
  return hows.indexOf(how)
}

/** Whether more is known than that a name fits, or that the function is kept somewhere. */
export function isSure({ how }: { readonly how: string }): boolean {
  return how !== 'name' && how !== 'mention'
}

function leadOf(
  target: Target,
  use: Use,
  file: CodeFile,
  facts: IndexedFacts,
  how: CallSite['how'],
): CallSite['leads'] {
  if (isEntry(file, facts, use)) return 'never'
  if (how === 'name') return target.isOnly ? 'ifNothingBetter' : 'never'
  const isInFunction = functionAround(facts, use.scope) !== 0
  // To be named at module level, in a table for example, is not to be called when the module is imported.
  if (how === 'mention') return isInFunction ? 'ifNothingBetter' : 'never'
  return how === 'argument' && !isInFunction ? 'ifNothingBetter' : 'always'
}

/** Under `if __name__ == "__main__"`: nobody runs it by importing the module. */
function isEntry(file: CodeFile, facts: IndexedFacts, use: Use): boolean {
  if (functionAround(facts, use.scope) !== 0) return false
  const { branches } = facts.facts
  for (let at = use.branch; at > 0; at = branches[at]?.parent ?? 0) {
    const test = branches[at]?.test
    if (test && /\b__name__\b/.test(file.text.slice(test.start, test.end))) return true
  }
  return false
}

/** The nearest places by name come first when there are too many; the answer is in the order of the files. */
function chosen(found: readonly CallSite[], place: Place): CallSite[] {
  const others = found.filter(({ path, symbol }) => path !== place.path || symbol !== place.symbol)
  const calling = new Set(others.filter(isSure).map((site) => `${site.path} ${site.symbol}`))
  const byName = others
    // A function that calls it mentions it on the way there: that says no more.
    .filter((site) => !isSure(site) && !(site.how === 'mention' && calling.has(`${site.path} ${site.symbol}`)))
    .toSorted((a, b) => sharedFolders(b.path, place.path) - sharedFolders(a.path, place.path))
    .slice(0, mostByName)
  return [...others.filter(isSure), ...byName].toSorted((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start,
  )
}
