/** Some fields of a scheme change; the others keep what they say. */
import { schemeSchema } from '../model/scheme.ts'
import { eventKind } from './event.ts'
import { merged } from './merged.ts'

export const schemeEdit = eventKind({
  entity: 'scheme',
  payload: schemeSchema.omit({ id: true }).partial(),
  fold: (record, payload) => merged(record, payload),
  label: (payload) => (payload.name === undefined ? 'edited a scheme' : `renamed a scheme to ${payload.name}`),
})
