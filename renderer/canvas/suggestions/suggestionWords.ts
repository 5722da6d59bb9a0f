/** What suggestions are called: their kind, what they say, how sure, and where it is seen. Pure. */
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import type { Anchor } from '../../../shared/model/anchor.ts'
import { builtIn, codeTitle, findCode } from '../../../shared/pipeline/codebook.ts'
import { counted } from '../../../shared/text/counted.ts'
import { reasonWords } from './suggestionReason.ts'
import type { Confidence } from './ghostMark.ts'

export type SuggestionKind = 'model' | 'stage' | 'adaptation' | 'organisation' | 'interaction'

export const kindNames: Readonly<Record<SuggestionKind, string>> = {
  model: 'Models',
  stage: 'Stages',
  adaptation: 'Adaptation',
  organisation: 'Organisation',
  interaction: 'Interactions',
}

export const confidenceList: readonly Confidence[] = ['high', 'medium', 'low']

/** How many of three bars are filled. */
export const barsOf: Readonly<Record<Confidence, number>> = { high: 3, medium: 2, low: 1 }

type Schemes = readonly SchemeRow[]
type Said = Pick<SuggestionRow, 'unit' | 'codeId'>

/** By the question that it answers; a study may ask others than the built-in ones, which count as stages. */
export function kindOf({ unit, codeId }: Said, schemes: Schemes): SuggestionKind {
  if (unit.kind === 'link') return 'interaction'
  if (codeId === null) return 'model'
  const schemeId = findCode(schemes, codeId)?.scheme.id
  if (schemeId === builtIn.adaptation) return 'adaptation'
  return schemeId === builtIn.organisation ? 'organisation' : 'stage'
}

/** `INF Inference`; the name of the model where it only says that the model is there. */
export function titleOf({ unit, codeId }: Said, schemes: Schemes): string {
  if (codeId === null) return unit.label
  const found = findCode(schemes, codeId)
  return found === undefined ? 'a code that is gone' : codeTitle(found.code)
}

/** `train.py:12` */
export function placeWords({ path, line }: Pick<Anchor, 'path' | 'line'>): string {
  return `${path}:${line}`
}

const mostPlaces = 3

function placesWords(evidence: readonly Anchor[]): string {
  const shown = evidence.slice(0, mostPlaces).map(placeWords).join(', ')
  const more = evidence.length - mostPlaces
  return more > 0 ? `${shown} and ${counted(more, 'more place')}` : shown
}

/** Three lines at most: what, why, where. */
export function ghostWords(row: SuggestionRow, schemes: Schemes): string {
  const what = row.codeId === null ? `the model ${row.unit.label}` : titleOf(row, schemes)
  const where = row.evidence.length === 0 ? [] : [`Seen in ${placesWords(row.evidence)}`]
  return [`Suggested: ${what}, ${row.confidence} confidence`, reasonWords(row.reason), ...where].join('\n')
}

export interface VerdictCounts {
  readonly open: number
  readonly accepted: number
  readonly changed: number
  readonly refused: number
}

export function countVerdicts(rows: readonly Pick<SuggestionRow, 'verdict'>[]): VerdictCounts {
  const counts = { open: 0, accepted: 0, changed: 0, refused: 0 }
  for (const { verdict } of rows) counts[verdict ?? 'open'] += 1
  return counts
}

/** `12 open, 3 accepted, 0 changed, 1 refused` */
export function countWords({ open, accepted, changed, refused }: VerdictCounts): string {
  return `${open} open, ${accepted} accepted, ${changed} changed, ${refused} refused`
}

/** How many open suggestions the filter leaves out. */
export function hiddenWords(count: number): string {
  return `${count} more ${count === 1 ? 'is' : 'are'} hidden by the filter.`
}
