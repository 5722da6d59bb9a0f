/** What must hold of every scheme: it is asked of what it has been answered for, and its parent is not below it. */
import { counted } from '../../shared/text/counted.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import type { UnitKind } from '../../shared/model/unitKind.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { refuseChange } from '../study/soundCode.ts'
import { ancestors } from '../study/nesting.ts'
import { kindsInWords } from './words.ts'

/** A question stays asked of what it has been answered for: its codings would answer nothing otherwise. */
export function requireKindsOfCodings(file: StudyFile, scheme: Scheme, unitKinds: readonly UnitKind[]): void {
  const answered = file.rows<{ kind: UnitKind; codings: number }>(
    'SELECT unit_kind AS kind, count(*) AS codings FROM v_codings WHERE scheme_id = ? GROUP BY unit_kind',
    scheme.id,
  )
  const lost = answered.find(({ kind }) => scheme.unitKinds.includes(kind) && !unitKinds.includes(kind))
  if (lost === undefined) return
  const kind = kindsInWords([lost.kind])
  throw refuseChange(
    `${counted(lost.codings, 'coding')} of ${kind} ${lost.codings === 1 ? 'answers' : 'answer'} ${scheme.name}.`,
    `Go on asking it of ${kind}, or move its codes to a scheme that is.`,
  )
}

export function requireSoundScheme(file: StudyFile, schemeId: string, parentId: string | null): void {
  if (parentId === null) return
  const schemes = file.records('scheme', 'SELECT * FROM scheme')
  if (!schemes.some(({ id }) => id === parentId)) {
    throw refuseChange('The scheme above is not in the codebook any more.', 'Choose another one.')
  }
  if (ancestors(schemes, parentId).includes(schemeId)) {
    throw refuseChange('A scheme cannot be below itself.', 'Choose another scheme to put it below.')
  }
}
