/** Scheme: a question asked of one or more kinds of unit, answered with its codes. */
import { z } from 'zod'
import { identifierSchema } from './identifier.ts'
import { unitKinds } from './unitKind.ts'

export const schemeSchema = z.strictObject({
  id: identifierSchema,
  name: z.string().min(1).max(200),
  question: z.string().max(2000),
  unitKinds: z.array(z.enum(unitKinds)).min(1),
  choice: z.enum(['single', 'multiple']),
  ordered: z.boolean(),
  position: z.number(),
  /** Where the scheme comes from: a table of the paper, a reference, or empty. */
  source: z.string().max(2000),
  retired: z.boolean(),
})

export type Scheme = z.infer<typeof schemeSchema>
