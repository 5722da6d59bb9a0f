/** Reads a repository's graph: models, links, lanes, where they stand, and what raters say of them. */
import type { Graph } from '../../shared/api/canvas.ts'
import type { LinkUnit, ModelUnit, Unit } from '../../shared/model/unit.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { readCodings } from './codings.ts'

function isModel(unit: Unit): unit is ModelUnit {
  return unit.kind === 'model'
}

function isLink(unit: Unit): unit is LinkUnit {
  return unit.kind === 'link'
}

/** For each code that was merged into another: which one it reads as. */
function readings(file: StudyFile): ReadonlyMap<string, string> {
  const rows = file.rows<{ id: string; readsAs: string }>('SELECT code_id AS id, reads_as AS readsAs FROM code_reading')
  return new Map(rows.map(({ id, readsAs }) => [id, readsAs]))
}

function reread(link: LinkUnit, reading: ReadonlyMap<string, string>): LinkUnit {
  const read = (codeId: string | null) => (codeId === null ? null : (reading.get(codeId) ?? codeId))
  return { ...link, sourceStageId: read(link.sourceStageId), targetStageId: read(link.targetStageId) }
}

/** Models and links in the order in which they were first drawn: their ids say what they are, not when. */
export function readGraph(file: StudyFile, repositoryId: string): Graph {
  const units = file.records(
    'unit',
    `SELECT unit.* FROM unit JOIN v_units USING (id)
     WHERE unit.repository_id = ? AND unit.kind IN ('model', 'link')
     ORDER BY (SELECT min(hlc) FROM event WHERE event.entity = unit.id), unit.id`,
    repositoryId,
  )
  const models = units.filter(isModel)
  const there = new Set(models.map(({ id }) => id))
  const placements = file.records(
    'placement',
    'SELECT placement.* FROM placement JOIN v_units USING (id) WHERE v_units.repository_id = ? ORDER BY placement.id',
    repositoryId,
  )
  const codings = readCodings(file, "unit.repository_id = ? AND unit.kind IN ('model', 'link')", [repositoryId])
  const lanes = file
    .records('lane', 'SELECT * FROM lane WHERE repository_id = ? ORDER BY id', repositoryId)
    .map((lane) => ({ ...lane, modelIds: lane.modelIds.filter((id) => there.has(id)) }))
    .filter(({ modelIds }) => modelIds.length > 1)
  const reading = readings(file)
  const links = units.filter(isLink).map((link) => reread(link, reading))
  return { models, links, placements, codings, lanes }
}
