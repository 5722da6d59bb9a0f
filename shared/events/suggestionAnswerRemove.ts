/** A person takes the answer to a suggestion back: it is open again. */
import { z } from 'zod'
import { eventKind } from './event.ts'

export const suggestionAnswerRemove = eventKind({
  entity: 'suggestionAnswer',
  payload: z.strictObject({}),
  fold: (record, _payload, { raterId }) => (record?.raterId === raterId ? undefined : record),
  label: () => 'opened a suggestion again',
})
