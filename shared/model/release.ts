/** Release: a named state of the codebook ("after round 2"): the events that were known then. */
import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

/** For each actor, the number of its last event that counts. */
export const frontierSchema = z.record(identifierSchema, z.number().int().positive())
export type Frontier = z.infer<typeof frontierSchema>

export const releaseSchema = z.strictObject({
  id: identifierSchema,
  name: z.string().min(1).max(200),
  note: z.string().max(10_000),
  raterId: identifierSchema,
  /** ISO 8601 UTC. */
  at: z.string(),
  frontier: frontierSchema,
})

export type Release = z.infer<typeof releaseSchema>
