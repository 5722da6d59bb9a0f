/** Lane: models that stand in for one another, drawn as one by the rater who says so. */
import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

export const laneSchema = z.strictObject({
  id: identifierSchema,
  raterId: identifierSchema,
  repositoryId: identifierSchema,
  name: z.string().min(1).max(200),
  /** Models of the repository, in the order in which they were grouped. */
  modelIds: z.array(identifierSchema).min(2).max(500),
})

export type Lane = z.infer<typeof laneSchema>
