/** A study gets a signature pack of its own, or a new text of it. */
import { packSchema } from '../model/pack.ts'
import { eventKind } from './event.ts'

export const packSet = eventKind({
  entity: 'pack',
  payload: packSchema.omit({ id: true }),
  fold: (_record, payload, context) => ({ id: context.entity, ...payload }),
  label: (payload) => `added signatures of ${payload.library}`,
})
