/** Actor: one person in one copy of the file. Its events form a hash chain. */
import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

export const actorSchema = z.strictObject({
  id: identifierSchema,
  raterId: identifierSchema,
})

export type Actor = z.infer<typeof actorSchema>
