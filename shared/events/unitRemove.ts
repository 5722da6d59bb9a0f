/** A unit is taken away; codings on it are hidden with it and come back when this is undone. */
import { z } from 'zod'
import { eventKind } from './event.ts'

export const unitRemove = eventKind({
  entity: 'unit',
  payload: z.strictObject({ label: z.string().max(500) }),
  fold: () => undefined,
  label: (payload) => `removed ${payload.label}`,
})
