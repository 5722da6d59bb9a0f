/** A new code with what its maker left out, and the rules that every code of a scheme keeps. */
import { AppError } from '../../shared/errors.ts'
import type { Code } from '../../shared/model/code.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { defined, nextColour } from './codeFields.ts'

function refuse(message: string, next: string): AppError {
  return new AppError({ code: 'invalid_input', message, attempted: 'change the codebook', next })
}

/** A key belongs to one code of a scheme, and a parent to the same scheme, without a circle. */
export function requireSound(file: StudyFile, code: Pick<Code, 'id' | 'schemeId' | 'key' | 'parentId'>): void {
  const siblings = file.records('code', 'SELECT * FROM code WHERE scheme_id = ? ORDER BY id', code.schemeId)
  const taken = ({ id, key, retired, mergedInto }: Code) =>
    id !== code.id && !retired && mergedInto === null && key !== '' && key === code.key
  const rival = siblings.find(taken)
  if (rival !== undefined) {
    throw refuse(`The key ${code.key} belongs to ${rival.name}.`, 'Choose another key, or clear it there first.')
  }
  let parent = code.parentId
  while (parent !== null) {
    if (parent === code.id) throw refuse('A code cannot be below itself.', 'Choose another parent.')
    const above = siblings.find(({ id }) => id === parent)
    if (above === undefined) throw refuse('The parent is a code of another scheme.', 'Choose a parent in this scheme.')
    parent = above.parentId
  }
}

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
  requireSound(file, { id: entity, ...payload })
  return { kind: 'code.define', entity, payload }
}
