/** What sets two states of the codebook apart, from the states alone: how they came about is the timeline's. */
import type { Difference, SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import { type Changed, changedCodeFields, changedSchemeFields, type NameOf } from './fields.ts'
import { outOfOrder } from './outOfOrder.ts'
import { moveInWords } from './stepWords.ts'
import { listed, type NamedField } from './words.ts'

type Entry = Difference['entries'][number]

/** The fields that raters decide by. */
const meaningFields: readonly NamedField[] = ['definition', 'useWhen', 'avoidWhen']

interface Sides {
  readonly before: readonly SchemeRow[]
  readonly after: readonly SchemeRow[]
  readonly nameOf: NameOf
}

/** In the order of the later codebook: each scheme, then its codes; what is gone comes last. */
export function differenceBetween(before: SchemeRow[], after: SchemeRow[]): Difference {
  const names = new Map<string, string>()
  for (const scheme of [...before, ...after]) {
    names.set(scheme.id, scheme.name)
    for (const code of scheme.codes) names.set(code.id, code.name)
  }
  const sides: Sides = { before, after, nameOf: (id) => names.get(id) ?? 'a code that is gone' }
  const codesBefore = new Map(before.flatMap(({ codes }) => codes).map((code) => [code.id, code]))
  const moved = displaced(before, after)
  const entries = after.flatMap((scheme) => {
    const old = before.find(({ id }) => id === scheme.id)
    return [
      ...schemeEntries(sides, old, scheme, moved.has(scheme.id)),
      ...scheme.codes.flatMap((code) => codeEntries(sides, codesBefore.get(code.id), code, moved.has(code.id))),
    ]
  })
  return { before, after, entries: [...entries, ...removals(before, after)] }
}

function entry(
  kind: Entry['kind'],
  about: Entry['about'],
  id: string,
  words: string,
  rest: Partial<Entry> = {},
): Entry {
  return { kind, about, id, words, others: [], fields: [], ...rest }
}

function removals(before: readonly SchemeRow[], after: readonly SchemeRow[]): Entry[] {
  const left = new Set(after.flatMap(({ id, codes }) => [id, ...codes.map((code) => code.id)]))
  return before.flatMap((scheme) => [
    ...(left.has(scheme.id) ? [] : [entry('removed', 'scheme', scheme.id, `${scheme.name} is gone`)]),
    ...scheme.codes
      .filter(({ id }) => !left.has(id))
      .map(({ id, name }) => entry('removed', 'code', id, `${name} is gone from ${scheme.name}`)),
  ])
}

function schemeEntries({ nameOf }: Sides, old: Scheme | undefined, now: Scheme, displacedNow: boolean): Entry[] {
  const make = (kind: Entry['kind'], words: string, fields: readonly Changed[] = []) =>
    entry(kind, 'scheme', now.id, words, { fields: plain(fields) })
  if (old === undefined) return [make('added', `${now.name} is a new scheme`)]
  const changes = changedSchemeFields(old, now, nameOf)
  const only = (...keys: NamedField[]) => changes.filter(({ key }) => keys.includes(key))
  const rest = only('unitKinds', 'choice', 'ordered', 'required', 'source')
  const entries: Entry[] = []
  if (old.name !== now.name) entries.push(make('renamed', `${old.name} is called ${now.name}`, only('name')))
  if (old.question !== now.question) entries.push(make('redefined', `${now.name} asks anew`, only('question')))
  if (old.parentId !== now.parentId) {
    const where = now.parentId === null ? 'at the top' : `below ${nameOf(now.parentId)}`
    entries.push(make('moved', `${now.name} stands ${where}`, only('parentId')))
  } else if (displacedNow) entries.push(make('moved', `${now.name} stands at another place`))
  if (old.retired !== now.retired) entries.push(retirement(now, 'scheme'))
  if (rest.length > 0) entries.push(make('edited', `${now.name}: ${listed(rest.map(({ field }) => field))}`, rest))
  return entries
}

function codeEntries(sides: Sides, old: Code | undefined, now: Code, displacedNow: boolean): Entry[] {
  const { nameOf } = sides
  const make = (kind: Entry['kind'], words: string, fields: readonly Changed[] = [], others: string[] = []) =>
    entry(kind, 'code', now.id, words, { fields: plain(fields), others })
  if (old === undefined) return newCode(sides, now, make)
  const changes = changedCodeFields(old, now, nameOf)
  const only = (...keys: NamedField[]) => changes.filter(({ key }) => keys.includes(key))
  const meaning = only(...meaningFields)
  const rest = only('abbreviation', 'examples', 'exampleSpans', 'literature', 'colour', 'key')
  const entries: Entry[] = []
  if (old.name !== now.name) entries.push(make('renamed', `${old.name} is called ${now.name}`, only('name')))
  // A definition may keep its words and mean something else: people said so when they edited it.
  const redefined =
    meaning.length > 0 || (old.meaningSince !== now.meaningSince && old.splitInto.join() === now.splitInto.join())
  const anew = meaning.length > 0 ? 'is defined anew' : 'means something else in the same words'
  if (redefined) entries.push(make('redefined', `${now.name} ${anew}`, meaning))
  if (old.schemeId !== now.schemeId || old.parentId !== now.parentId) {
    entries.push(make('moved', moveInWords(old, now, nameOf), only('schemeId', 'parentId')))
  } else if (displacedNow) entries.push(make('moved', `moved ${now.name} to another place`))
  return [...entries, ...redirects(sides, old, now, make), ...(rest.length > 0 ? [edited(now, rest, make)] : [])]
}

type Make = (kind: Entry['kind'], words: string, fields?: readonly Changed[], others?: string[]) => Entry

function newCode(sides: Sides, now: Code, make: Make): Entry[] {
  const sources = sides.after
    .flatMap(({ codes }) => codes)
    .filter(({ splitInto }) => splitInto.includes(now.id))
    .map(({ id }) => id)
  const from = sources.length === 0 ? '' : `, split off ${listed(sources.map(sides.nameOf))}`
  const meaning = changedCodeFields({}, now, sides.nameOf).filter(({ key }) => meaningFields.includes(key))
  const added = make('added', `${now.name} is new in ${sides.nameOf(now.schemeId)}${from}`, meaning, sources)
  if (now.mergedInto === null) return [added]
  const merged = `${now.name} is merged into ${sides.nameOf(now.mergedInto)}`
  return [added, make('merged', merged, [], [now.mergedInto])]
}

/** Merges, splits and retirements. */
function redirects({ nameOf }: Sides, old: Code, now: Code, make: Make): Entry[] {
  const entries: Entry[] = []
  if (old.mergedInto !== now.mergedInto) {
    if (now.mergedInto === null) {
      const from = old.mergedInto ?? ''
      entries.push(make('separated', `${now.name} is separated from ${nameOf(from)}`, [], [from]))
    } else {
      entries.push(make('merged', `${now.name} is merged into ${nameOf(now.mergedInto)}`, [], [now.mergedInto]))
    }
  }
  const added = splitOff(old, now)
  if (added.length > 0) {
    entries.push(make('split', `${now.name} is split into ${listed(added.map(nameOf))}`, [], added))
  }
  if (old.retired !== now.retired) entries.push(retirement(now, 'code'))
  return entries
}

function splitOff(old: Code, now: Code): string[] {
  return now.splitInto.filter((id) => !old.splitInto.includes(id))
}

function retirement(now: Scheme | Code, about: Entry['about']): Entry {
  const kind = now.retired ? 'retired' : 'revived'
  return entry(kind, about, now.id, `${now.name} is ${now.retired ? 'retired' : 'in use again'}`)
}

function edited(now: Code, changes: readonly Changed[], make: Make): Entry {
  return make('edited', `${now.name}: ${listed(changes.map(({ field }) => field))}`, changes)
}

function plain(changes: readonly Changed[]): Entry['fields'] {
  return changes.map(({ field, before, after }) => ({ field, before, after }))
}

/** Schemes and codes that stand elsewhere among the same neighbours: as few as explain the new order. */
function displaced(before: readonly SchemeRow[], after: readonly SchemeRow[]): Set<string> {
  const moved = outOfOrder(before, after)
  for (const scheme of after) {
    const old = before.find(({ id }) => id === scheme.id)
    for (const id of outOfOrder(old?.codes ?? [], scheme.codes)) moved.add(id)
  }
  return moved
}
