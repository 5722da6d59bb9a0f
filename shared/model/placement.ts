/** Placement: where a unit stands on its repository's canvas, in flow coordinates. */
import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

export const placementSchema = z.strictObject({
  /** The unit that is placed; a unit has one place. */
  id: identifierSchema,
  x: z.number(),
  y: z.number(),
  /** False where the automatic layout put it: the layout may move it again, and leaves alone what people placed. */
  byHand: z.boolean(),
})

export type Placement = z.infer<typeof placementSchema>
