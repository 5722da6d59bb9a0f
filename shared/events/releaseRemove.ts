/** A release is dropped; the codebook's history stays. */
import { z } from 'zod'
import { eventKind } from './event.ts'

export const releaseRemove = eventKind({
  entity: 'release',
  payload: z.strictObject({}),
  fold: () => undefined,
  label: () => 'removed a release',
})
