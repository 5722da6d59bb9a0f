/** A new code with what its maker left out. */
import { AppError } from '../../shared/errors.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { defined, nextColour } from './codeFields.ts'
import { requireSoundCode } from './soundCode.ts'

/** The event that makes a code, last in its scheme. Throws `not_found` and `invalid_input`. */
export function newCode(
  file: StudyFile,
  { schemeId, ...given }: Parameters<typeof defined>[0] & { readonly schemeId: string },
): Extract<Draft, { kind: 'code.define' }> {
  if (file.record('scheme', schemeId) === undefined) {
    throw new AppError({
      code: 'not_found',
      message: 'This scheme is not in the codebook any more.',
      attempted: 'make a code',
      next: 'Undo its removal, or choose another one.',
    })
  }
  const siblings = file.records('code', 'SELECT * FROM code WHERE scheme_id = ?', schemeId)
  const position = siblings.reduce((last, code) => Math.max(last, code.position), 0) + 1
  const payload = { schemeId, ...defined(given, nextColour(siblings)), position, retired: false }
  const entity = newIdentifier()
  requireSoundCode(file, { id: entity, ...payload })
  return { kind: 'code.define', entity, payload }
}
