/** What an answer takes along, and what it would change: decided before anything is asked of the study. Pure. */
import type { Graph, SuggestionRow } from '../../../shared/api/canvas.ts'
import type { CodeRow, SchemeRow } from '../../../shared/api/taxonomy.ts'
import { findCode } from '../../../shared/pipeline/codebook.ts'
import { counted } from '../../../shared/text/counted.ts'
import { isAbout } from './suggestionRows.ts'

export interface Drawn {
  readonly graph: Pick<Graph, 'codings'>
  readonly schemes: readonly SchemeRow[]
  readonly raterId: string
}

/** The code that the rater gave to the same question instead; null where there is none, or room for several. */
export function otherAnswer({ unit, codeId }: Pick<SuggestionRow, 'unit' | 'codeId'>, drawn: Drawn): CodeRow | null {
  const found = codeId === null ? undefined : findCode(drawn.schemes, codeId)
  if (found === undefined || found.scheme.choice !== 'single') return null
  const own = drawn.graph.codings.find(
    (coding) => coding.unitId === unit.id && coding.raterId === drawn.raterId && coding.schemeId === found.scheme.id,
  )
  if (own === undefined || own.codeId === codeId) return null
  return findCode(drawn.schemes, own.codeId)?.code ?? null
}

/** Several at once never overwrite what somebody said themselves: those are left to be answered one by one. */
export function acceptable(
  rows: readonly SuggestionRow[],
  drawn: Drawn,
): { readonly ids: string[]; readonly left: number } {
  const open = rows.filter(({ verdict }) => verdict === null)
  const ids = open.filter((row) => otherAnswer(row, drawn) === null).map(({ id }) => id)
  return { ids, left: open.length - ids.length }
}

/** Open suggestions that fall with this one: whatever is said of a model that is not there. */
export function refusedWith(row: SuggestionRow, all: readonly SuggestionRow[]): SuggestionRow[] {
  if (row.unit.kind !== 'model' || row.codeId !== null) return []
  return all.filter((other) => other.id !== row.id && other.verdict === null && isAbout(other, row.unit.id))
}

/** Each with what falls with it, once. */
export function refusedIds(rows: readonly SuggestionRow[], all: readonly SuggestionRow[]): string[] {
  const open = rows.filter(({ verdict }) => verdict === null)
  return [...new Set(open.flatMap((row) => [row, ...refusedWith(row, all)]).map(({ id }) => id))]
}

/** `with 4 suggestions of it`; empty where nothing else falls. */
export function fallingWords(falling: readonly SuggestionRow[]): string {
  if (falling.length === 0) return ''
  const links = new Set(falling.filter(({ unit }) => unit.kind === 'link').map(({ unit }) => unit.id)).size
  const codes = falling.filter(({ unit }) => unit.kind === 'model').length
  const parts = [
    codes > 0 ? `${counted(codes, 'suggestion')} of it` : '',
    links > 0 ? counted(links, 'interaction') : '',
  ]
  return `with ${parts.filter(Boolean).join(' and ')}`
}
