/** A saved filter is dropped. */
import { z } from 'zod'
import { eventKind } from './event.ts'

export const savedFilterRemove = eventKind({
  entity: 'savedFilter',
  payload: z.strictObject({}),
  fold: () => undefined,
  label: () => 'removed a saved filter',
})
