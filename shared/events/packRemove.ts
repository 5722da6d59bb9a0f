/** A signature pack is taken out of the study. */
import { z } from 'zod'
import { eventKind } from './event.ts'

export const packRemove = eventKind({
  entity: 'pack',
  payload: z.strictObject({ label: z.string().max(500) }),
  fold: () => undefined,
  label: (payload) => `took back ${payload.label}`,
})
