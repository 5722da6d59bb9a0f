/** An added or cut step of a trace is taken back. */
import { z } from 'zod'
import { eventKind } from './event.ts'

export const traceEditRemove = eventKind({
  entity: 'traceEdit',
  payload: z.strictObject({ label: z.string().max(500) }),
  fold: () => undefined,
  label: (payload) => `took back ${payload.label}`,
})
