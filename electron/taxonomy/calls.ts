/** The calls of the taxonomy room: the codebook as it stands, and the ways to change it. */
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { AppError } from '../../shared/errors.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import type { Context } from '../context.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { StudyFile } from '../store/studyFile.ts'
import type { Handlers } from '../transport/handlers.ts'
import { defined, nextColour } from './codeFields.ts'

function listSchemes(file: StudyFile): SchemeRow[] {
  const counts = new Map(
    file
      .rows<{ code_id: string; count: number }>('SELECT code_id, count(*) AS count FROM v_codings GROUP BY code_id')
      .map((row) => [row.code_id, row.count]),
  )
  const codes = file.records('code', 'SELECT * FROM code ORDER BY position, id')
  const rows = codes.map((code): CodeRow => ({ ...code, codings: counts.get(code.id) ?? 0 }))
  const byScheme = Map.groupBy(rows, ({ schemeId }) => schemeId)
  const schemes = file.records('scheme', 'SELECT * FROM scheme ORDER BY position, id')
  return schemes.map((scheme) => ({ ...scheme, codes: byScheme.get(scheme.id) ?? [] }))
}

function gone(what: string): AppError {
  return new AppError({
    code: 'not_found',
    message: `This ${what} is not in the codebook any more.`,
    attempted: `change a ${what}`,
    next: 'Undo its removal, or choose another one.',
  })
}

function requireScheme(file: StudyFile, id: string): Scheme {
  const scheme = file.record('scheme', id)
  if (scheme === undefined) throw gone('scheme')
  return scheme
}

function requireCode(file: StudyFile, id: string): Code {
  const code = file.record('code', id)
  if (code === undefined) throw gone('code')
  return code
}

function refuse(message: string, next: string): AppError {
  return new AppError({ code: 'invalid_input', message, attempted: 'change the codebook', next })
}

/** A key belongs to one code of a scheme, and a parent to the same scheme, without a circle. */
function requireSound(file: StudyFile, code: Pick<Code, 'id' | 'schemeId' | 'key' | 'parentId'>): void {
  const siblings = file.records('code', 'SELECT * FROM code WHERE scheme_id = ? ORDER BY id', code.schemeId)
  const rival = siblings.find(({ id, key, retired }) => id !== code.id && !retired && key !== '' && key === code.key)
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

function editLabel(code: Code, change: Partial<Code>): string {
  if (change.name !== undefined && change.name !== code.name) return `renamed ${code.name} to ${change.name}`
  if (change.retired === true) return `retired ${code.name}`
  if (change.retired === false && code.retired) return `revived ${code.name}`
  return `edited ${Object.keys(change).join(', ')} of ${code.name}`
}

export function taxonomyHandlers({ desk }: Context): Handlers<'taxonomy'> {
  return {
    schemes: () => listSchemes(desk.file),
    createScheme: (input) => {
      const schemeId = newIdentifier()
      const position = Number(desk.file.value('SELECT coalesce(max(position), 0) + 1 FROM scheme'))
      const payload = { ...input, position, source: '', retired: false }
      desk.file.commit(`made the scheme ${input.name}`, [{ kind: 'scheme.define', entity: schemeId, payload }])
      return { schemeId }
    },
    editScheme: ({ schemeId, change }) => {
      const scheme = requireScheme(desk.file, schemeId)
      const label =
        change.name === undefined ? `edited the scheme ${scheme.name}` : `renamed ${scheme.name} to ${change.name}`
      desk.file.commit(label, [{ kind: 'scheme.edit', entity: schemeId, payload: change }])
      return {}
    },
    createCode: ({ schemeId, ...fields }) => {
      const { file } = desk
      requireScheme(file, schemeId)
      const codeId = newIdentifier()
      const position = Number(
        file.value('SELECT coalesce(max(position), 0) + 1 FROM code WHERE scheme_id = ?', schemeId),
      )
      const siblings = file.records('code', 'SELECT * FROM code WHERE scheme_id = ?', schemeId)
      const payload = { schemeId, ...defined(fields, nextColour(siblings)), position, retired: false }
      requireSound(file, { id: codeId, ...payload })
      file.commit(`made the code ${fields.name}`, [{ kind: 'code.define', entity: codeId, payload }])
      return { codeId }
    },
    editCode: ({ codeId, change }) => {
      const { file } = desk
      const code = requireCode(file, codeId)
      requireSound(file, {
        id: code.id,
        schemeId: code.schemeId,
        key: change.key ?? code.key,
        parentId: change.parentId === undefined ? code.parentId : change.parentId,
      })
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      file.commit(editLabel(code, given), [{ kind: 'code.edit', entity: codeId, payload: given }])
      return {}
    },
  }
}
