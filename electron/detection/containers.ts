/** Containers: items and entries of lists, dictionaries, settings and module namespaces; attributes are the members' concern. */
import type { Expression } from '../syntax/facts.ts'
import { isParsedArguments } from './commandLine.ts'
import { settingAt } from './configuration.ts'
import { evaluate } from './evaluate.ts'
import type { Resolver } from './resolver.ts'
import { excerpt } from './sourceFile.ts'
import { externalValue, reached, step, underCondition, weaker, type Place, type Value } from './values.ts'

type Dictionary = Extract<Value, { kind: 'dictionary' }>
type Subscript = Extract<Expression, { kind: 'subscript' }>

/** The entry `key` of what `expression` stands for, for arguments that are spread: `f(**settings)`. */
export function entryByKey(resolver: Resolver, expression: Expression, key: string, place: Place): readonly Value[] {
  return evaluate(resolver, expression, place).flatMap((object) => {
    if (object.kind === 'dictionary') return entryOf(resolver, object, key)
    return object.kind === 'setting' ? settingAt(object, key) : []
  })
}

/** The entries of one value under any of the keys; all entries, with the key as condition, when no key is known. */
export function subscriptOf(
  resolver: Resolver,
  object: Value,
  keys: readonly Value[],
  expression: Subscript,
  place: Place,
): readonly Value[] {
  const span = { start: expression.start, end: expression.end }
  const texts = keys.flatMap((key) => (key.kind === 'text' && key.whole ? [key.text] : []))
  switch (object.kind) {
    case 'external':
      return ofExternalMapping(object, texts, span, place)
    case 'dictionary':
      return entriesByKeys(resolver, object, keys, excerpt(place.file, expression.index, 80))
    case 'setting': {
      const found = texts.flatMap((text) => [...settingAt(object, text)])
      return found.map((value) => reached(value, 'configuration key', place.file, span))
    }
    case 'list': {
      const index = indexOf(place, expression.index)
      return itemsOf(resolver, object, index)
    }
    default:
      return []
  }
}

/**
 * Entries of a dictionary under the keys that are known; all entries, with the key as condition, when none is known.
 * A key that is only a default leaves the choice to whoever runs the program, so entries that are texts stay possible.
 */
export function entriesByKeys(
  resolver: Resolver,
  dictionary: Dictionary,
  keys: readonly Value[],
  chooser: string,
): readonly Value[] {
  const texts = keys.flatMap((key) => (key.kind === 'text' && key.whole ? [key.text] : []))
  const found = texts.flatMap((text) => [...entryOf(resolver, dictionary, text)])
  // A constant key that a dictionary lacks means another dictionary.
  const isOpen = texts.length === 0 || keys.some((key) => isDefault(key))
  if (!isOpen) return found
  const others = entriesOf(resolver, dictionary).map(({ value, key }) =>
    underCondition({ ...value, via: viaContainer(value) }, `${chooser} == ${key}`),
  )
  if (texts.length === 0) return others
  return [...found, ...others.filter((value) => holdsText(resolver, value))]
}

/** A text, or a list that begins with one. */
function holdsText(resolver: Resolver, value: Value): boolean {
  if (value.kind === 'text') return true
  const [first] = value.kind === 'list' ? value.items : []
  return first !== undefined && value.kind === 'list' && evaluate(resolver, first, value.place)[0]?.kind === 'text'
}

const defaultRules = new Set([
  'option default',
  'parameter default',
  'field default',
  'environment default',
  'fallback',
])

/** True for a value that holds only as long as nobody passes another. */
function isDefault(value: Value): boolean {
  for (let step_ = value.trail; step_ !== null; step_ = step_.before) if (defaultRules.has(step_.rule)) return true
  return false
}

/** `models.__dict__[name]`, `vars(models)[name]`, `sys.modules[…]`: a member by computed name. */
function ofExternalMapping(
  object: Extract<Value, { kind: 'external' }>,
  texts: readonly string[],
  span: { start: number; end: number },
  place: Place,
): Value[] {
  if (isParsedArguments(object.name)) return [{ ...object, trail: step('item', place.file, span, object.trail) }]
  const module = /^(.+)\.__dict__$/.exec(object.name)?.[1]
  const trail = step('item', place.file, span, object.trail)
  if (module !== undefined)
    return (texts.length > 0 ? texts : ['*']).map((text) => externalValue(`${module}.${text}`, trail, 'alias'))
  return [{ ...object, name: `${object.name}[]`, trail, via: 'alias' }]
}

function indexOf(place: Place, expression: Expression): number | undefined {
  const written = place.file.text.slice(expression.start, expression.end)
  return /^-?\d{1,6}$/.test(written) ? Number(written) : undefined
}

const deepestSpread = 4

interface Entry {
  readonly key: string
  readonly value: Value
}

/** Every entry of a dictionary, those it takes over from others included. */
export function entriesOf(resolver: Resolver, dictionary: Dictionary): Entry[] {
  return collectEntries(resolver, dictionary, undefined, 0)
}

/** What a dictionary may hold under `key`. */
export function entryOf(resolver: Resolver, dictionary: Dictionary, key: string): Value[] {
  return collectEntries(resolver, dictionary, key, 0).map((entry) => entry.value)
}

function collectEntries(resolver: Resolver, dictionary: Dictionary, key: string | undefined, depth: number): Entry[] {
  const { place } = dictionary
  const entries: Entry[] = []
  for (const entry of dictionary.entries) {
    const keys = evaluate(resolver, entry.key, place).flatMap((value) => (value.kind === 'text' ? [value.text] : []))
    if (key !== undefined && !keys.includes(key)) continue
    const shown = excerpt(place.file, entry.key, 80)
    for (const value of evaluate(resolver, entry.value, place)) {
      entries.push({
        key: shown,
        value: { ...reached(value, 'dictionary entry', place.file, entry.value), via: viaContainer(value) },
      })
    }
  }
  // `defaults = {**defaults, …}` takes over itself.
  if (depth >= deepestSpread) return entries
  for (const spread of dictionary.spreads) {
    for (const value of evaluate(resolver, spread, place)) {
      if (value.kind === 'dictionary') entries.push(...collectEntries(resolver, value, key, depth + 1))
      else if (value.kind === 'setting' && key !== undefined)
        entries.push(...settingAt(value, key).map((found) => ({ key, value: found })))
    }
  }
  return entries
}

function viaContainer(value: Value): Value['via'] {
  return value.kind === 'external' ? weaker(value.via, 'alias') : value.via
}

/** Elements of a value that can be iterated or indexed; keys of a dictionary. */
export function itemsOf(resolver: Resolver, value: Value, index?: number): readonly Value[] {
  switch (value.kind) {
    case 'list': {
      const { items, place } = value
      const chosen =
        index === undefined || items.length === 1 ? items : items.slice(index, index === -1 ? undefined : index + 1)
      return chosen.flatMap((item) =>
        evaluate(resolver, item, place).map((found) => ({
          ...reached(found, 'list item', place.file, item),
          via: viaContainer(found),
        })),
      )
    }
    case 'dictionary':
      return value.entries.flatMap((entry) => [...evaluate(resolver, entry.key, value.place)])
    case 'setting':
      return settingAt(value, index)
    case 'external':
      // Parts of an unpacked result: `args, rest = parser.parse_known_args()` keeps the parsed arguments.
      return isParsedArguments(value.name) ? [value] : []
    default:
      return []
  }
}

/** Values of `.get(key, fallback)`, `.values()`, `.items()` on a dictionary. */
export function dictionaryMethod(
  resolver: Resolver,
  dictionary: Dictionary,
  method: string,
  keys: readonly Value[],
  chooser: string,
): readonly Value[] {
  if (method === 'get' || method === 'pop') return entriesByKeys(resolver, dictionary, keys, chooser)
  const { place, entries } = dictionary
  const base = { via: dictionary.via, trail: dictionary.trail, condition: null, place }
  if (method === 'values') return [{ ...base, kind: 'list', items: entries.map((entry) => entry.value) }]
  if (method === 'keys') return [{ ...base, kind: 'list', items: entries.map((entry) => entry.key) }]
  if (method !== 'items') return []
  const pairs = entries.map(({ key: entryKey, value }): Expression => ({
    kind: 'list',
    items: [entryKey, value],
    start: entryKey.start,
    end: value.end,
  }))
  return [{ ...base, kind: 'list', items: pairs }]
}
