/** Gallery CSV: pipelines, shapes and steps from stage to stage as rows of a table, for the clipboard. Pure. */
import type { PipelineRow } from '../../../shared/api/canvas.ts'
import { builtIn } from '../../../shared/pipeline/codebook.ts'
import { edge, shapesOf, stageCounts, stagesInOrder, transitions } from '../../../shared/pipeline/shapeCounts.ts'
import type { Wording } from './wording.ts'

type Cells = (string | number)[]

function sign(codeId: string, { codes }: Wording): string {
  const code = codes.get(codeId)
  return code === undefined ? codeId : code.abbreviation || code.name
}

export function signs(codeIds: readonly string[], wording: Wording): string[] {
  return codeIds.map((id) => sign(id, wording))
}

function saidUnder(row: PipelineRow, schemeId: string, wording: Wording): string {
  return signs(
    row.codeIds.filter((id) => wording.schemeOf.get(id) === schemeId),
    wording,
  ).join('; ')
}

/** `out FH-S INF > clip`: which way, what, from which stage, to which model. */
function linkText(
  { outgoing, codeIds, stageId, otherId, otherStageId }: PipelineRow['links'][number],
  wording: Wording,
): string {
  const types = signs(codeIds, wording).join(' ')
  const own = stageId === null ? '' : sign(stageId, wording)
  const other = [wording.labels.get(otherId) ?? otherId, otherStageId === null ? '' : sign(otherStageId, wording)]
  return [outgoing ? 'out' : 'in', types, own, outgoing ? '>' : '<', ...other].filter(Boolean).join(' ')
}

export function pipelineTable(rows: readonly PipelineRow[], wording: Wording): Cells[] {
  const { repositories, raters } = wording.names
  return [
    ['repository', 'model', 'rater', 'origin', 'stages', 'organisation', 'adaptation', 'family', 'interactions'],
    ...rows.map((row) => [
      repositories.get(row.repositoryId) ?? row.repositoryId,
      row.label,
      raters.get(row.raterId) ?? row.raterId,
      row.origin,
      signs(row.stageIds, wording).join(' > '),
      saidUnder(row, builtIn.organisation, wording),
      saidUnder(row, builtIn.adaptation, wording),
      saidUnder(row, builtIn.family, wording),
      row.links.map((link) => linkText(link, wording)).join('; '),
    ]),
  ]
}

export function shapeTable(rows: readonly PipelineRow[], wording: Wording): Cells[] {
  const shapes = shapesOf(rows, stagesInOrder(wording.schemes))
  return [
    ['stages', 'pipelines', 'share'],
    ...shapes.map(({ stageIds, rows: same }) => [
      signs(stageIds, wording).join(' > '),
      same.length,
      Number((same.length / rows.length).toFixed(6)),
    ]),
  ]
}

/** The stages that are counted: those drawn, and all that pre-trained models can have. */
export function countedStages(rows: readonly PipelineRow[], { schemes, codes, schemeOf }: Wording): string[] {
  const [first] = stagesInOrder(schemes)
  const counts = stageCounts(rows, stagesInOrder(schemes))
  return [...counts].flatMap(([id, count]) => {
    const usual = schemeOf.get(id) === schemeOf.get(first ?? '') && codes.get(id)?.retired === false
    return usual || count > 0 ? [id] : []
  })
}

export function countTable(rows: readonly PipelineRow[], wording: Wording): Cells[] {
  const stageIds = countedStages(rows, wording)
  const counts = stageCounts(rows, stageIds)
  const { of } = transitions(rows)
  const columns = [...stageIds, edge]
  return [
    ['from', 'pipelines', ...signs(stageIds, wording).map((to) => `to ${to}`), 'ends'],
    ['begins', '', ...columns.map((to) => of(edge, to))],
    ...stageIds.map((from) => [sign(from, wording), counts.get(from) ?? 0, ...columns.map((to) => of(from, to))]),
  ]
}
