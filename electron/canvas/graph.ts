/** Reads a repository's graph: models, links, where they stand, and what raters say of them. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { Graph } from '../../shared/api/canvas.ts'
import type { LinkUnit, ModelUnit, Unit } from '../../shared/model/unit.ts'
import type { StudyFile } from '../store/studyFile.ts'

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
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const schemes = new Map(
    file
      .rows<{ id: string; scheme_id: string }>('SELECT id, scheme_id FROM code')
      .map((code) => [code.id, code.scheme_id]),
  )
  const codings = file
    .records(
      'coding',
      `SELECT coding.* FROM coding JOIN v_codings USING (id)
       WHERE v_codings.repository_id = ? AND v_codings.unit_kind IN ('model', 'link') ORDER BY coding.id`,
      repositoryId,
    )
    .flatMap((coding): CodingRow[] => {
      const unit = byId.get(coding.unitId)
      const schemeId = schemes.get(coding.codeId)
      return unit === undefined || schemeId === undefined ? [] : [{ ...coding, schemeId, unit }]
    })
  return { models: units.filter(isModel), links: units.filter(isLink), placements, codings }
}
