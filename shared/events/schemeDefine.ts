/** A scheme is made, or all of its fields are set anew. */
import { schemeSchema } from '../model/scheme.ts'
import { eventKind } from './event.ts'

export const schemeDefine = eventKind({
  entity: 'scheme',
  payload: schemeSchema.omit({ id: true }),
  fold: (_record, payload, context) => ({ id: context.entity, ...payload }),
  label: (payload) => `defined the scheme ${payload.name}`,
})
