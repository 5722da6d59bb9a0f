/** A naming is taken back; what the scan found counts again. */
import { z } from 'zod'
import { eventKind } from './event.ts'

export const namingRemove = eventKind({
  entity: 'naming',
  payload: z.strictObject({ label: z.string().max(500) }),
  fold: () => undefined,
  label: (payload) => `took back ${payload.label}`,
})
