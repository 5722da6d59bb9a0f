/** Coding filter: which codings the list shows, and in which order. Pure; the list and the keys share it. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import { anchorsOf } from '../editor/marks.ts'

export interface CodingFilter {
  /** Words that must all occur in the code, the unit, the quoted text, the path or the memo; case does not count. */
  readonly text: string
  readonly schemeId: string | null
  readonly codeId: string | null
  readonly raterId: string | null
  readonly path: string | null
  readonly doubt: 'any' | 'unsure'
}

export const everyCoding: CodingFilter = { text: '', schemeId: null, codeId: null, raterId: null, path: null, doubt: 'any' }

export function isEveryCoding(filter: CodingFilter): boolean {
  return (Object.keys(everyCoding) as (keyof CodingFilter)[]).every((key) => filter[key] === everyCoding[key])
}

/** Names that a coding is found by, beside its own text. */
export type CodeNames = ReadonlyMap<string, string>

export function passes(coding: CodingRow, filter: CodingFilter, names: CodeNames): boolean {
  if (filter.schemeId !== null && coding.schemeId !== filter.schemeId) return false
  if (filter.codeId !== null && coding.codeId !== filter.codeId) return false
  if (filter.raterId !== null && coding.raterId !== filter.raterId) return false
  if (filter.doubt === 'unsure' && coding.confidence !== 'unsure') return false
  const anchors = anchorsOf(coding)
  if (filter.path !== null && !anchors.some((anchor) => anchor.path === filter.path)) return false
  return wordsFit(coding, anchors, filter.text, names)
}

function wordsFit(coding: CodingRow, anchors: readonly Anchor[], text: string, names: CodeNames): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const searched = [
    names.get(coding.codeId) ?? '',
    coding.unit.label,
    coding.memo,
    ...anchors.flatMap(({ path, quote }) => [path, quote]),
  ]
    .join('\n')
    .toLowerCase()
  return words.every((word) => searched.includes(word))
}

/** The place by which a coding is listed and to which one goes first; null for one that has no text. */
export function firstPlace(coding: CodingRow): Anchor | null {
  return anchorsOf(coding)[0] ?? null
}

/** In the order of the text; codings of the repository and of models without evidence come first. */
export function inTextOrder(codings: readonly CodingRow[]): CodingRow[] {
  const place = new Map(codings.map((coding) => [coding.id, firstPlace(coding)]))
  return codings.toSorted((a, b) => {
    const [first, second] = [place.get(a.id) ?? null, place.get(b.id) ?? null]
    if (first === null || second === null) return Number(first !== null) - Number(second !== null) || compare(a.id, b.id)
    return compare(first.path, second.path) || first.start - second.start || compare(a.id, b.id)
  })
}

/** The next (1) or previous (-1) coding in a list, going round; from nowhere, the first or the last. */
export function neighbourCoding(codings: readonly CodingRow[], codingId: string | null, step: 1 | -1): CodingRow | undefined {
  const here = codings.findIndex((coding) => coding.id === codingId)
  const start = here === -1 && step === -1 ? 0 : here
  return codings[(start + step + codings.length) % Math.max(1, codings.length)]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
