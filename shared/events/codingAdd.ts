/** A rater codes a unit. */
import { codingSchema } from '../model/coding.ts'
import { eventKind } from './event.ts'

/** Fields that the first versions of the event did not have yet. */
const later = { position: null }

export const codingAdd = eventKind({
  entity: 'coding',
  payload: codingSchema
    .omit({ id: true, raterId: true, createdAt: true, changedAt: true })
    .extend({ position: codingSchema.shape.position.default(null) }),
  fold: (record, payload, context) => {
    // Whoever said it first said it: a second event of this kind must not take over another rater's coding.
    if (record !== undefined && record.raterId !== context.raterId) return record
    const { entity: id, raterId, at } = context
    return { id, raterId, ...later, ...payload, createdAt: at, changedAt: at }
  },
  label: () => 'coded a unit',
})
