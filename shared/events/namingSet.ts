/** A load is given its model names by a person. */
import { namingSchema } from '../model/naming.ts'
import { eventKind } from './event.ts'

export const namingSet = eventKind({
  entity: 'naming',
  payload: namingSchema.omit({ id: true }),
  fold: (_record, payload, context) => ({ id: context.entity, ...payload }),
  label: (payload) => `named a load ${payload.names.join(', ') || 'nothing'}`,
})
