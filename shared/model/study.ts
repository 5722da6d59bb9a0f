/** Study: what the file is about. There is one per file. */
import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

export const studySchema = z.strictObject({
  id: identifierSchema,
  name: z.string().min(1).max(200),
  description: z.string().max(10_000),
})

export type Study = z.infer<typeof studySchema>
