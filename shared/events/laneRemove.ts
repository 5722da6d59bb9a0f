/** A lane is taken apart; its models stay. */
import { z } from 'zod'
import { eventKind } from './event.ts'

export const laneRemove = eventKind({
  entity: 'lane',
  payload: z.strictObject({ name: z.string().max(200) }),
  fold: (record, _payload, { raterId }) => (record?.raterId === raterId ? undefined : record),
  label: ({ name }) => `took the lane ${name} apart`,
})
