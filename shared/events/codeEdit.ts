/** Some fields of a code change; a rename never changes its id. */
import { codeSchema } from '../model/code.ts'
import { eventKind } from './event.ts'
import { merged } from './merged.ts'

export const codeEdit = eventKind({
  entity: 'code',
  payload: codeSchema.omit({ id: true, schemeId: true }).partial(),
  fold: (record, payload) => merged(record, payload),
  label: (payload) => {
    if (payload.name !== undefined) return `renamed a code to ${payload.name}`
    if (payload.retired === true) return 'retired a code'
    if (payload.retired === false) return 'revived a code'
    return 'edited a code'
  },
})
