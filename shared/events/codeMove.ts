/** A code goes to another place: below another code, or into another scheme with all its codings. */
import { codeFieldsSchema } from '../model/code.ts'
import { eventKind } from './event.ts'
import { merged } from './merged.ts'
import { reason } from './reason.ts'

export const codeMove = eventKind({
  entity: 'code',
  payload: codeFieldsSchema.pick({ schemeId: true, parentId: true, position: true }).extend(reason),
  fold: (record, { reason: _reason, ...place }) => merged(record, place),
  label: () => 'moved a code',
})
