/** What raters do to codings of their own: nobody changes what another rater said. */
import { AppError } from '../../shared/errors.ts'
import type { Coding } from '../../shared/model/coding.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { codeAndScheme, codebookRevision, requireFitting } from '../study/answer.ts'

/** The current rater's own coding; throws `not_found` or `invalid_input`. */
export function ownCoding(file: StudyFile, codingId: string): Coding {
  const coding = file.record('coding', codingId)
  if (coding !== undefined && coding.raterId === file.raterId) return coding
  const gone = coding === undefined
  throw new AppError({
    code: gone ? 'not_found' : 'invalid_input',
    message: gone ? 'This coding is not there any more.' : 'This coding is another rater’s.',
    attempted: 'change a coding',
    next: gone ? 'Undo its removal, or code the unit again.' : 'Switch the rater, or add a coding of your own.',
  })
}

/** The code that a coding reads as. */
function readingOf(file: StudyFile, { codeId }: Coding): string {
  return String(file.value('SELECT reads_as FROM code_reading WHERE code_id = ?', codeId) ?? codeId)
}

export function codings(count: number): string {
  return count === 1 ? 'a coding' : `${count} codings`
}

/** The events that give codings another code of the scheme that they answer. Throws `invalid_input` and `not_found`. */
export function changeDrafts(file: StudyFile, codingIds: readonly string[], codeId: string): Draft[] {
  const { code, scheme } = codeAndScheme(file, codeId)
  const own = codingIds.map((id) => ownCoding(file, id))
  for (const coding of own) {
    const unit = file.record('unit', coding.unitId)
    if (unit !== undefined) requireFitting(scheme, unit, code)
    const present = codeAndScheme(file, readingOf(file, coding)).scheme
    if (present.id === scheme.id) continue
    throw new AppError({
      code: 'invalid_input',
      message: `${code.name} is no code of ${present.name}.`,
      attempted: 'change a coding',
      next: 'Choose a code of the same scheme, or code the unit under the other scheme too.',
    })
  }
  const revision = codebookRevision(file)
  return own.map(({ id }) => ({ kind: 'coding.edit', entity: id, payload: { codeId, codebookRevision: revision } }))
}

/** Gives codings another code of the scheme that they answer. */
export function changeCode(file: StudyFile, codingIds: readonly string[], codeId: string): void {
  const drafts = changeDrafts(file, codingIds, codeId)
  file.commit(`changed ${codings(drafts.length)} to ${codeAndScheme(file, codeId).code.name}`, drafts)
}

/** Says that codings hold under the codebook as it stands: with the code that they read as now. */
export function confirm(file: StudyFile, codingIds: readonly string[]): void {
  const own = codingIds.map((id) => ownCoding(file, id))
  const revision = codebookRevision(file)
  file.commit(
    `confirmed ${codings(own.length)}`,
    own.map((coding) => {
      const payload = { codeId: readingOf(file, coding), codebookRevision: revision }
      return { kind: 'coding.edit', entity: coding.id, payload } as const
    }),
  )
}

export function remove(file: StudyFile, codingIds: readonly string[]): void {
  const own = codingIds.map((id) => ownCoding(file, id))
  const [only] = own
  const one = own.length === 1 && only ? `the coding ${codeAndScheme(file, readingOf(file, only)).code.name}` : null
  file.commit(
    `removed ${one ?? codings(own.length)}`,
    own.map(({ id }) => ({ kind: 'coding.remove', entity: id, payload: {} })),
  )
}
