/** Memos: listed with what they are about, written, and taken back by their own raters. */
import type { MemoRow } from '../../shared/api/coding.ts'
import type { Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { Memo } from '../../shared/model/memo.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { aboutOf } from './memoSubject.ts'

/** The repository in which lies what a memo is about; units and codings are looked up by their ids. */
const repositoryOfSubject = `coalesce(subject ->> '$.repositoryId', CASE subject ->> '$.kind'
  WHEN 'repository' THEN subject ->> '$.id'
  WHEN 'unit' THEN (SELECT repository_id FROM unit WHERE id = memo.subject ->> '$.id')
  WHEN 'coding' THEN (SELECT unit.repository_id FROM coding JOIN unit ON unit.id = coding.unit_id
    WHERE coding.id = memo.subject ->> '$.id')
  END)`

function memosIn(file: StudyFile, repositoryId: string | undefined): Memo[] {
  const order = 'ORDER BY changed_at DESC, id DESC'
  if (repositoryId === undefined) return file.records('memo', `SELECT * FROM memo ${order}`)
  return file.records('memo', `SELECT * FROM memo WHERE ${repositoryOfSubject} = ? ${order}`, repositoryId)
}

/** Memos of the study or of one repository that say the text somewhere, whatever its case; the newest change first. */
export function listMemos(file: StudyFile, { text, repositoryId }: Parsed<'coding.memos'>): MemoRow[] {
  const rows = memosIn(file, repositoryId).map((memo): MemoRow => ({ ...memo, ...aboutOf(file, memo.subject) }))
  const words = text.toLocaleLowerCase()
  return rows.filter((row) => [row.title, row.text, row.about].some((part) => part.toLocaleLowerCase().includes(words)))
}

function ownMemo(file: StudyFile, memoId: string): Memo {
  const memo = file.record('memo', memoId)
  if (memo !== undefined && memo.raterId === file.raterId) return memo
  throw new AppError({
    code: memo === undefined ? 'not_found' : 'invalid_input',
    message: memo === undefined ? 'This memo is not there any more.' : 'This memo is another rater’s.',
    attempted: 'change a memo',
    next: memo === undefined ? 'Undo its removal.' : 'Write a memo of your own beside it.',
  })
}

export function writeMemo(file: StudyFile, input: Parsed<'coding.writeMemo'>): { memoId: string } {
  const { memoId = newIdentifier(), ...payload } = input
  if (input.memoId !== undefined) ownMemo(file, input.memoId)
  const { about, here } = aboutOf(file, payload.subject)
  if (!here && input.memoId === undefined) {
    throw new AppError({
      code: 'not_found',
      message: 'What the memo is about is not in the study any more.',
      attempted: 'write a memo',
      next: 'Undo its removal, or write about something else.',
    })
  }
  file.commit(`wrote a memo about ${about}`, [{ kind: 'memo.write', entity: memoId, payload }])
  return { memoId }
}

export function removeMemo(file: StudyFile, memoId: string): void {
  const memo = ownMemo(file, memoId)
  const { about } = aboutOf(file, memo.subject)
  file.commit(`removed a memo about ${about}`, [{ kind: 'memo.remove', entity: memoId, payload: {} }])
}
