/** Rater: whoever codes: a person, or the detector, so that its agreement with people can be measured. */
import { z } from 'zod'
import { colourSchema } from './colour.ts'
import { identifierSchema } from './identifier.ts'

export const raterSchema = z.strictObject({
  id: identifierSchema,
  name: z.string().min(1).max(100),
  kind: z.enum(['person', 'detector']),
  colour: colourSchema,
})

export type Rater = z.infer<typeof raterSchema>
