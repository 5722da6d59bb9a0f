/** Taking models and links off the canvas: what others said of them stays, and so does what they said it of. */
import type { Output } from '../../shared/api/index.ts'
import type { LinkUnit, ModelUnit } from '../../shared/model/unit.ts'
import type { Context } from '../context.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'

type Drawn = ModelUnit | LinkUnit

/** The given units and the links that hang on them, each once. */
function withTheirLinks(file: StudyFile, unitIds: readonly string[]): Drawn[] {
  const wanted = new Set(unitIds)
  const list = JSON.stringify(unitIds)
  const units = file.records(
    'unit',
    `SELECT * FROM unit WHERE id IN (SELECT value FROM json_each(?))
      OR source_id IN (SELECT value FROM json_each(?)) OR target_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    list,
    list,
    list,
  )
  return units.filter((unit): unit is Drawn => unit.kind === 'link' || (unit.kind === 'model' && wanted.has(unit.id)))
}

function codedByOthers(file: StudyFile, units: readonly Drawn[]): Set<string> {
  const sql = `SELECT DISTINCT unit_id AS id FROM coding
    WHERE rater_id <> ? AND unit_id IN (SELECT value FROM json_each(?))`
  const list = JSON.stringify(units.map(({ id }) => id))
  const coded = new Set(file.rows<{ id: string }>(sql, file.raterId, list).map(({ id }) => id))
  // A link of theirs needs both of its models.
  for (const unit of units) {
    if (unit.kind === 'link' && coded.has(unit.id)) coded.add(unit.sourceId).add(unit.targetId)
  }
  return coded
}

function words(units: readonly Drawn[]): string {
  return units.length === 1 ? (units[0]?.label ?? '') : `${units.length} units`
}

export function remove({ desk }: Context, unitIds: readonly string[]): Output<'canvas.remove'> {
  const { file } = desk
  const units = withTheirLinks(file, unitIds)
  const others = codedByOthers(file, units)
  const [kept, gone] = [units.filter(({ id }) => others.has(id)), units.filter(({ id }) => !others.has(id))]
  const own = file.rows<{ id: string }>(
    'SELECT id FROM coding WHERE rater_id = ? AND unit_id IN (SELECT value FROM json_each(?)) ORDER BY id',
    file.raterId,
    JSON.stringify(units.map(({ id }) => id)),
  )
  const drafts: Draft[] = [
    ...gone.map(({ id, label }): Draft => ({ kind: 'unit.remove', entity: id, payload: { label } })),
    // They would come back with a unit of the same name.
    ...own.map(({ id }): Draft => ({ kind: 'coding.remove', entity: id, payload: {} })),
  ]
  const step = gone.length > 0 ? `removed ${words(gone)}` : `removed the codings of ${words(kept)}`
  if (drafts.length > 0) file.commit(step, drafts)
  return { removed: gone.length, kept: kept.map(({ label }) => label) }
}
