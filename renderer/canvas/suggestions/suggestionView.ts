/** How suggestions are shown: ghosts or not, their list, the filter, which one one is at. Nothing of the study. */
import { create } from 'zustand'
import type { DraftReport } from '../../../shared/api/canvas.ts'
import type { Confidence } from './ghostMark.ts'
import type { At, SuggestionFilter } from './suggestionRows.ts'
import { type SuggestionKind } from './suggestionWords.ts'

export interface SuggestionView extends SuggestionFilter {
  /** The list below the canvas. */
  readonly shown: boolean
  /** Ghosts on the canvas. */
  readonly ghosts: boolean
  /** Lists what was answered too. */
  readonly answered: boolean
  readonly at: At | null
  /**
   * The selection with which one went to a suggestion without the list, in the outline or by the search: for as long as it
   * stands, the keys of the review are about that suggestion.
   */
  readonly atHand: readonly string[] | null
  /** The unit that one is at, drawn or not: the graph brings it into view. */
  readonly unitId: string | null
  /** Models whose suggestions are folded away in the list. */
  readonly closed: ReadonlySet<string>
  /** The keyboard is wanted in the list, until it has come there. */
  readonly wanted: boolean
  /** What the last draft of this session said, by repository. */
  readonly reports: ReadonlyMap<string, DraftReport>
}

export const suggestionView = create<SuggestionView>()(() => ({
  shown: false,
  ghosts: true,
  answered: false,
  confidences: new Set<Confidence>(['high', 'medium']),
  kinds: new Set<SuggestionKind>(['model', 'stage', 'adaptation', 'organisation', 'interaction']),
  modelId: null,
  at: null,
  atHand: null,
  unitId: null,
  closed: new Set<string>(),
  wanted: false,
  reports: new Map<string, DraftReport>(),
}))

function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(member)) next.add(member)
  return next
}

export function toggleConfidence(confidence: Confidence): void {
  suggestionView.setState(({ confidences }) => ({ confidences: toggled(confidences, confidence) }))
}

export function toggleKind(kind: SuggestionKind): void {
  suggestionView.setState(({ kinds }) => ({ kinds: toggled(kinds, kind) }))
}

export function fold(modelId: string, expanded: boolean): void {
  suggestionView.setState(({ closed }) => {
    const next = new Set(closed)
    if (expanded) next.delete(modelId)
    else next.add(modelId)
    return { closed: next }
  })
}

export function keepReport(report: DraftReport): void {
  suggestionView.setState(({ reports }) => ({ reports: new Map(reports).set(report.repositoryId, report) }))
}
