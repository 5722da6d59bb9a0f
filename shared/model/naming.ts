/** Naming: a person says which models a load loads, where the scan could not tell or was wrong. Outlives every rescan. */
import { z } from 'zod'
import { anchorSchema } from './anchor.ts'
import { identifierSchema } from './identifier.ts'

export const namingSchema = z.strictObject({
  id: identifierSchema,
  repositoryId: identifierSchema,
  /** Content-derived id of the load; the anchor finds it again when the rules give it another. */
  loadId: z.string().max(64),
  anchor: anchorSchema,
  names: z.array(z.string().min(1).max(500)).max(100),
  /** The version that is loaded, or null when nothing pins it. */
  version: z.string().max(500).nullable(),
  memo: z.string().max(20_000),
})

export type Naming = z.infer<typeof namingSchema>
