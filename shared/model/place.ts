/** Place: where an anchor stands at the commit that its repository is pinned to. A result, never a judgement. */
import { z } from 'zod'
import { anchorSchema } from './anchor.ts'

export const anchorStates = ['anchored', 'shifted', 'outdated', 'orphaned'] as const

export const placeSchema = z.strictObject({
  /** Names the anchor: see `anchorKey`. */
  key: z.string().max(5000),
  state: z.enum(anchorStates),
  /** Where it stands now; where it stood when it was made when it is orphaned. */
  anchor: anchorSchema,
})

export type Place = z.infer<typeof placeSchema>
