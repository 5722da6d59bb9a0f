/** The gallery's rows: each pipeline that somebody drew, for each rater who drew it. */
import type { PipelineRow } from '../../shared/api/canvas.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { drawingOf, isCoded, pipelineRows } from '../../shared/pipeline/drawing.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { readGraph } from '../study/graph.ts'
import { listSchemes } from '../study/schemes.ts'

function rowsOf(file: StudyFile, repositoryId: string, schemes: readonly SchemeRow[]): PipelineRow[] {
  const graph = readGraph(file, repositoryId)
  const raters = [...new Set(graph.codings.map(({ raterId }) => raterId))].toSorted()
  return raters.flatMap((raterId) => {
    const drawing = drawingOf(graph, schemes, raterId)
    const linked = new Set(drawing.links.flatMap(({ unit }) => [unit.sourceId, unit.targetId]))
    const models = drawing.models.filter((model) => isCoded(model) || linked.has(model.unit.id))
    return pipelineRows({ ...drawing, models }, raterId)
  })
}

export function listPipelines(file: StudyFile, repositoryId?: string): PipelineRow[] {
  const schemes = listSchemes(file)
  const drawn = file
    .rows<{ id: string }>(
      "SELECT DISTINCT repository_id AS id FROM v_units WHERE kind = 'model' ORDER BY repository, 1",
    )
    .map(({ id }) => id)
  return drawn
    .filter((id) => repositoryId === undefined || id === repositoryId)
    .flatMap((id) => rowsOf(file, id, schemes))
}
