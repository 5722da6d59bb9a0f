/** Suggested: what the detector would draw, as a rater's codings, so that it can be compared with what people draw. */
import type { Graph } from '../api/canvas.ts'
import type { CodingRow } from '../api/coding.ts'
import type { SchemeRow } from '../api/taxonomy.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { findCode } from './codebook.ts'

function codingOf(suggestion: Suggestion, detectorId: string, schemes: readonly SchemeRow[]): CodingRow[] {
  const { id, unit, codeId, evidence, reason, confidence } = suggestion
  const scheme = codeId === null ? undefined : findCode(schemes, codeId)?.scheme
  if (codeId === null || scheme === undefined) return []
  return [
    {
      id,
      raterId: detectorId,
      unitId: unit.id,
      codeId,
      codedAs: codeId,
      schemeId: scheme.id,
      stale: false,
      evidence,
      confidence: confidence === 'low' ? 'unsure' : 'sure',
      memo: reason,
      codebookRevision: '',
      suggestionId: id,
      position: null,
      createdAt: '',
      changedAt: '',
      unit,
    },
  ]
}

function joined<T extends { readonly id: string }>(drawn: readonly T[], suggested: readonly T[]): T[] {
  const known = new Set(drawn.map(({ id }) => id))
  return [...drawn, ...new Map(suggested.filter(({ id }) => !known.has(id)).map((unit) => [unit.id, unit])).values()]
}

/** The graph with the detector as one more rater, whatever people answered to its suggestions. */
export function withSuggestions(
  graph: Graph,
  suggestions: readonly Suggestion[],
  schemes: readonly SchemeRow[],
  detectorId: string,
): Graph {
  const units = suggestions.map(({ unit }) => unit)
  const models = joined(
    graph.models,
    units.filter((unit) => unit.kind === 'model'),
  )
  const there = new Set(models.map(({ id }) => id))
  const links = joined(
    graph.links,
    units.filter((unit) => unit.kind === 'link').filter((link) => there.has(link.sourceId) && there.has(link.targetId)),
  )
  const drawn = new Set([...models, ...links].map(({ id }) => id))
  const said = suggestions.filter(({ unit }) => drawn.has(unit.id))
  return {
    ...graph,
    models,
    links,
    codings: [...graph.codings, ...said.flatMap((suggestion) => codingOf(suggestion, detectorId, schemes))],
  }
}
