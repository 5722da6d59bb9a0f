/** A rater is introduced or described anew. */
import { raterSchema } from '../model/rater.ts'
import { eventKind } from './event.ts'

export const raterDefine = eventKind({
  entity: 'rater',
  payload: raterSchema.omit({ id: true }),
  fold: (_record, payload, context) => ({ id: context.entity, ...payload }),
  label: (payload) => `introduced the rater ${payload.name}`,
})
