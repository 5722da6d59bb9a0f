/** Pack: signatures that a study adds to the built-in ones, in the form of the files in resources/signatures. */
import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

export const packSchema = z.strictObject({
  id: identifierSchema,
  /** The library that the pack speaks of. */
  library: z.string().min(1).max(200),
  /** The pack as JSON text; detection validates it before it is saved and again when it is used. */
  content: z.string().min(2).max(200_000),
})

export type Pack = z.infer<typeof packSchema>
