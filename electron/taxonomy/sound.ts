/** What must hold of every code and scheme: a key of its own, and a parent that is not below it. */
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import type { UnitKind } from '../../shared/model/unitKind.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { refuse } from './codebook.ts'
import { ancestors } from './nesting.ts'
import { counted, kindsInWords } from './words.ts'

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
    throw refuse(`The key ${code.key} belongs to ${rival.name}.`, 'Choose another key, or clear it there first.')
  }
  if (code.parentId === null) return
  if (!siblings.some(({ id }) => id === code.parentId)) {
    throw refuse('The parent is a code of another scheme.', 'Choose a parent in this scheme.')
  }
  if (ancestors(siblings, code.parentId).includes(code.id)) {
    throw refuse('A code cannot be below itself.', 'Choose another parent.')
  }
}

/** A question stays asked of what it has been answered for: its codings would answer nothing otherwise. */
export function requireKindsOfCodings(file: StudyFile, scheme: Scheme, unitKinds: readonly UnitKind[]): void {
  const answered = file.rows<{ kind: UnitKind; codings: number }>(
    'SELECT unit_kind AS kind, count(*) AS codings FROM v_codings WHERE scheme_id = ? GROUP BY unit_kind',
    scheme.id,
  )
  const lost = answered.find(({ kind }) => scheme.unitKinds.includes(kind) && !unitKinds.includes(kind))
  if (lost === undefined) return
  const kind = kindsInWords([lost.kind])
  throw refuse(
    `${counted(lost.codings, 'coding')} of ${kind} ${lost.codings === 1 ? 'answers' : 'answer'} ${scheme.name}.`,
    `Go on asking it of ${kind}, or move its codes to a scheme that is.`,
  )
}

export function requireSoundScheme(file: StudyFile, schemeId: string, parentId: string | null): void {
  if (parentId === null) return
  const schemes = file.records('scheme', 'SELECT * FROM scheme')
  if (!schemes.some(({ id }) => id === parentId)) {
    throw refuse('The scheme above is not in the codebook any more.', 'Choose another one.')
  }
  if (ancestors(schemes, parentId).includes(schemeId)) {
    throw refuse('A scheme cannot be below itself.', 'Choose another scheme to put it below.')
  }
}
