/** What must hold of every code: a key of its own, and a parent that is not below it. */
import { AppError } from '../../shared/errors.ts'
import type { Code } from '../../shared/model/code.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { ancestors } from './nesting.ts'

export function refuseChange(message: string, next: string): AppError {
  return new AppError({ code: 'invalid_input', message, attempted: 'change the codebook', next })
}

/** The code of the scheme that a key belongs to, other than `code` itself. Codes that take no codings hold no key. */
export function keyHolder(
  codes: readonly Code[],
  code: { readonly id: string; readonly key: string },
): Code | undefined {
  if (code.key === '') return undefined
  return codes.find(
    ({ id, key, retired, mergedInto }) => id !== code.id && !retired && mergedInto === null && key === code.key,
  )
}

/** A key belongs to one code of a scheme, and a parent to the same scheme, without a circle. */
export function requireSoundCode(file: StudyFile, code: Pick<Code, 'id' | 'schemeId' | 'key' | 'parentId'>): void {
  const siblings = file.records('code', 'SELECT * FROM code WHERE scheme_id = ? ORDER BY id', code.schemeId)
  const rival = keyHolder(siblings, code)
  if (rival !== undefined) {
    throw refuseChange(`The key ${code.key} belongs to ${rival.name}.`, 'Choose another key, or clear it there first.')
  }
  if (code.parentId === null) return
  if (!siblings.some(({ id }) => id === code.parentId)) {
    throw refuseChange('The parent is a code of another scheme.', 'Choose a parent in this scheme.')
  }
  if (ancestors(siblings, code.parentId).includes(code.id)) {
    throw refuseChange('A code cannot be below itself.', 'Choose another parent.')
  }
}
