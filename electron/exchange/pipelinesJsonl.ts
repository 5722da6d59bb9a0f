/** Pipelines as JSON Lines: one document for each rater who draws a repository, as the canvas writes it. */
import { drawingOf, isCoded } from '../../shared/pipeline/drawing.ts'
import { documentOf } from '../../shared/pipeline/formats/document.ts'
import { toObject } from '../../shared/pipeline/formats/json.ts'
import { raterNames } from '../../shared/text/raterNames.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { readGraph } from '../study/graph.ts'
import { listSchemes } from '../study/schemes.ts'
import { type ExportFormat, jsonLines } from './format.ts'

function documents(study: StudyFile): object[] {
  const schemes = listSchemes(study)
  const raters = study.records('rater', 'SELECT * FROM rater ORDER BY name, id')
  const names = raterNames(raters)
  const repositories = study.records('repository', 'SELECT * FROM repository ORDER BY name, id')
  return repositories.flatMap(({ id, name, origin, commit }) => {
    const graph = readGraph(study, id)
    return raters.flatMap((rater) => {
      const drawing = drawingOf(graph, schemes, rater.id)
      if (drawing.links.length === 0 && !drawing.models.some(isCoded)) return []
      const source = { repository: { name, origin, commit }, rater: names.get(rater.id) ?? '', drawing, schemes }
      return [toObject(documentOf(source))]
    })
  })
}

export const pipelinesJsonl: ExportFormat = {
  id: 'pipelines-jsonl',
  name: 'Pipelines as JSON Lines',
  description:
    'One object for each repository and rater: models, their stages in order, and interactions, with evidence.',
  files: ['pipelines.jsonl'],
  make: (study) => {
    const rows = documents(study)
    return [{ name: 'pipelines.jsonl', rows: rows.length, text: jsonLines(rows) }]
  },
}
