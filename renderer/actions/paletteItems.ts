/** What the palette offers for a query: commands, codes, loads and files, the best of each. Pure. */
import type { FileEntry } from '../../shared/api/corpus.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Load } from '../../shared/model/load.ts'
import { bestMatches } from '../ui/fuzzyMatch.ts'
import type { Action } from './action.ts'

export interface PaletteSources {
  /** Those that are possible now. */
  readonly actions: readonly Action[]
  readonly schemes: readonly SchemeRow[]
  readonly loads: readonly Load[]
  readonly files: readonly FileEntry[]
}

export interface CodeChoice {
  readonly scheme: SchemeRow
  readonly code: SchemeRow['codes'][number]
}

export interface PaletteItems {
  readonly commands: readonly Action[]
  readonly codes: readonly CodeChoice[]
  readonly loads: readonly Load[]
  readonly files: readonly FileEntry[]
}

export type PaletteKind = keyof PaletteItems

/** The kinds that have something to offer, the one with the best match first. */
export interface PaletteResults {
  readonly items: PaletteItems
  readonly order: readonly PaletteKind[]
}

/** A first character that asks for one kind only. */
export const prefixes: Readonly<Record<string, PaletteKind>> = {
  '>': 'commands',
  '#': 'codes',
  '@': 'loads',
  '/': 'files',
}

const perGroup = 6
const whenAlone = 60

/** Splits `>undo` into the kind that is asked for and the words. */
export function parseQuery(input: string): { readonly kind: PaletteKind | null; readonly words: string } {
  const kind = prefixes[input[0] ?? ''] ?? null
  return { kind, words: kind === null ? input : input.slice(1) }
}

export function loadName(load: Load): string {
  return load.modelNames.map((model) => model.name).join(', ')
}

/** What was done last comes first; the rest keeps its order. */
export function recentFirst(actions: readonly Action[], recent: readonly string[]): Action[] {
  const rank = ({ name }: Action) => (recent.includes(name) ? recent.indexOf(name) : recent.length)
  return actions.toSorted((a, b) => rank(a) - rank(b))
}

function codeChoices(schemes: readonly SchemeRow[]): CodeChoice[] {
  return schemes
    .filter((scheme) => !scheme.retired)
    .flatMap((scheme) => scheme.codes.filter((code) => !code.retired).map((code) => ({ scheme, code })))
}

export function paletteResults(input: string, sources: PaletteSources): PaletteResults {
  const { kind, words } = parseQuery(input)
  const limit = kind === null ? perGroup : whenAlone
  const scores = new Map<PaletteKind, number>()
  function best<T>(group: PaletteKind, items: () => readonly T[], text: (item: T) => string): T[] {
    if (kind !== null && kind !== group) return []
    const found = bestMatches(items(), words, text, limit)
    const [first] = found
    if (first !== undefined) scores.set(group, first.match.score)
    return found.map(({ item }) => item)
  }
  const items: PaletteItems = {
    commands: best(
      'commands',
      () => sources.actions,
      ({ label, menu, words: more = '' }) => `${label} ${menu} ${more}`,
    ),
    codes: best(
      'codes',
      () => codeChoices(sources.schemes),
      ({ scheme, code }) => `${code.name} ${code.abbreviation} ${scheme.name}`,
    ),
    loads: best(
      'loads',
      () => sources.loads,
      (load) => `${load.callee} ${loadName(load)} ${load.path}`,
    ),
    files: best(
      'files',
      () => sources.files,
      (file) => file.path,
    ),
  }
  return { items, order: [...scores].sort(([, a], [, b]) => b - a).map(([group]) => group) }
}
