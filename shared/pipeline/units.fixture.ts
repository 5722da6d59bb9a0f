/** Units, texts, codings and rows with all that a test does not care about filled in; each test says what it means. */
import type { Graph, PipelineRow } from '../api/canvas.ts'
import type { CodingRow } from '../api/coding.ts'
import type { CodeRow, SchemeRow } from '../api/taxonomy.ts'
import type { Anchor } from '../model/anchor.ts'
import type { LinkUnit, ModelUnit } from '../model/unit.ts'

export const repositoryId = 'repository'

/** What a study knows of a code beyond what a codebook file says. */
export const newCode = {
  exampleSpans: [],
  mergedInto: null,
  splitInto: [],
  meaningSince: '',
} satisfies Partial<CodeRow>

/** A codebook file as a study that was just made reads it. */
export function schemesOf(file: { readonly schemes: readonly object[] }): SchemeRow[] {
  const schemes = file.schemes as SchemeRow[]
  const codes = (scheme: SchemeRow) => scheme.codes.map((code): CodeRow => ({ ...code, ...newCode }))
  return schemes.map((scheme) => ({ ...scheme, required: false, parentId: null, codes: codes(scheme) }))
}

export function anchor(path: string, start: number, quote = 'text'): Anchor {
  const place = { start, end: start + quote.length, line: start + 1, endLine: start + 1 }
  return { commit: 'c', path, blob: `blob of ${path}`, ...place, quote, prefix: '', suffix: '', symbol: '' }
}

export function model(id: string, more: Partial<ModelUnit> = {}): ModelUnit {
  return { id, kind: 'model', repositoryId, label: id, origin: 'pretrained', evidence: [], loadIds: [], ...more }
}

export function link(id: string, sourceId: string, targetId: string, more: Partial<LinkUnit> = {}): LinkUnit {
  const ends = { sourceId, targetId, sourceStageId: null, targetStageId: null }
  return { id, kind: 'link', repositoryId, label: `${sourceId} → ${targetId}`, ...ends, ...more }
}

/** Of a code by its id, by Ada unless something else is said. */
export function coding(
  unit: ModelUnit | LinkUnit,
  codeId: string,
  schemes: readonly SchemeRow[],
  more: Partial<CodingRow> = {},
): CodingRow {
  const schemeId = schemes.find(({ codes }) => codes.some(({ id }) => id === codeId))?.id ?? ''
  return {
    id: `${unit.id} ${codeId}`,
    raterId: 'ada',
    unitId: unit.id,
    codeId,
    codedAs: codeId,
    schemeId,
    stale: false,
    evidence: [],
    confidence: 'sure',
    memo: '',
    codebookRevision: '',
    suggestionId: null,
    position: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
    unit,
    ...more,
  }
}

export function graph(parts: Partial<Graph>): Graph {
  return { models: [], links: [], placements: [], codings: [], lanes: [], ...parts }
}

/** A pipeline in the gallery, with its stages separated by spaces. */
export function pipelineRow(label: string, stages: string, more: Partial<PipelineRow> = {}): PipelineRow {
  return {
    unitId: label,
    repositoryId: 'r',
    raterId: 'ada',
    label,
    origin: 'pretrained',
    stageIds: stages.split(' ').filter(Boolean),
    codeIds: [],
    links: [],
    ...more,
  }
}
