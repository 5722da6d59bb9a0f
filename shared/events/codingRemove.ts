/** A rater takes a coding back. */
import { z } from 'zod'
import { eventKind } from './event.ts'

export const codingRemove = eventKind({
  entity: 'coding',
  payload: z.strictObject({}),
  fold: (record, _payload, context) => (record?.raterId === context.raterId ? undefined : record),
  label: () => 'removed a coding',
})
