/** A rater takes a memo back. */
import { z } from 'zod'
import { eventKind } from './event.ts'

export const memoRemove = eventKind({
  entity: 'memo',
  payload: z.strictObject({}),
  fold: (record, _payload, context) => (record?.raterId === context.raterId ? undefined : record),
  label: () => 'removed a memo',
})
