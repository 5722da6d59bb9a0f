/** A rater codes a unit. */
import { codingSchema } from '../model/coding.ts'
import { eventKind } from './event.ts'

export const codingAdd = eventKind({
  entity: 'coding',
  payload: codingSchema.omit({ id: true, raterId: true, createdAt: true, changedAt: true }),
  fold: (_record, payload, context) => ({
    id: context.entity,
    raterId: context.raterId,
    ...payload,
    createdAt: context.at,
    changedAt: context.at,
  }),
  label: () => 'coded a unit',
})
