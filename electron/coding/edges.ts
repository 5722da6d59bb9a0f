/** Moves the edges of a coded span: the rater's own codings go to the new span, those of others stay where they are. */
import type { Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { spanLabel, spanUnit } from '../study/unitIdentity.ts'

function refuse(message: string, next: string): AppError {
  return new AppError({ code: 'invalid_input', message, attempted: 'move the edges of a span', next })
}

export function setEdges(file: StudyFile, { unitId, anchor }: Parsed<'coding.setEdges'>): { unitId: string } {
  const unit = file.record('unit', unitId)
  if (unit?.kind !== 'span') throw refuse('Only spans of text have edges that move.', 'Choose a coded span.')
  if (anchor.path !== unit.anchor.path) throw refuse('A span stays in its file.', 'Code the other place anew.')
  if (anchor.end === anchor.start) throw refuse('Nothing would be left of the span.', 'Remove the coding instead.')
  const sql = 'SELECT * FROM coding WHERE unit_id = ? AND rater_id = ? ORDER BY id'
  const own = file.records('coding', sql, unitId, file.raterId)
  if (own.length === 0) throw refuse('You have not coded this span.', 'Code it first, or switch the rater.')
  const moved = spanUnit(file, unit.repositoryId, anchor)
  if (moved.unit.id === unitId) return { unitId }
  file.commit(`moved the edges of ${spanLabel(unit.anchor)} to ${spanLabel(anchor)}`, [
    ...moved.drafts,
    ...own.map(({ id }) => ({ kind: 'coding.edit', entity: id, payload: { unitId: moved.unit.id } }) as const),
  ])
  return { unitId: moved.unit.id }
}
