/** Reads a repository's graph: models, links, where they stand, and what raters say of them. */
import type { Graph } from '../../shared/api/canvas.ts'
import type { LinkUnit, ModelUnit, Unit } from '../../shared/model/unit.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { readCodings } from '../study/codings.ts'

function isModel(unit: Unit): unit is ModelUnit {
  return unit.kind === 'model'
}

function isLink(unit: Unit): unit is LinkUnit {
  return unit.kind === 'link'
}

export function readGraph(file: StudyFile, repositoryId: string): Graph {
  const units = file.records(
    'unit',
    `SELECT unit.* FROM unit JOIN v_units USING (id)
     WHERE unit.repository_id = ? AND unit.kind IN ('model', 'link') ORDER BY unit.id`,
    repositoryId,
  )
  const placements = file.records(
    'placement',
    'SELECT placement.* FROM placement JOIN v_units USING (id) WHERE v_units.repository_id = ? ORDER BY placement.id',
    repositoryId,
  )
  const codings = readCodings(file, "unit.repository_id = ? AND unit.kind IN ('model', 'link')", [repositoryId])
  return { models: units.filter(isModel), links: units.filter(isLink), placements, codings }
}
