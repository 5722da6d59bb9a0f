/** Some fields of a scheme change; the others keep what they say. */
import { schemeFieldsSchema } from '../model/scheme.ts'
import { eventKind } from './event.ts'
import { merged } from './merged.ts'
import { reason } from './reason.ts'

export const schemeEdit = eventKind({
  entity: 'scheme',
  payload: schemeFieldsSchema.partial().extend(reason),
  fold: (record, { reason: _reason, ...fields }) => merged(record, fields),
  label: (payload) => (payload.name === undefined ? 'edited a scheme' : `renamed a scheme to ${payload.name}`),
})
