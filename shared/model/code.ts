/** Code: one answer of a scheme, with the definition raters decide by. */
import { z } from 'zod'
import { colourSchema } from './colour.ts'
import { identifierSchema } from './identifier.ts'

export const codeSchema = z.strictObject({
  id: identifierSchema,
  schemeId: identifierSchema,
  name: z.string().min(1).max(200),
  abbreviation: z.string().max(16),
  definition: z.string().max(10_000),
  useWhen: z.string().max(10_000),
  avoidWhen: z.string().max(10_000),
  examples: z.array(z.string().max(4000)).max(50),
  colour: colourSchema,
  /** Single key that applies the code while its scheme is current; empty when there is none. */
  key: z.string().max(1),
  parentId: identifierSchema.nullable(),
  literature: z.string().max(10_000),
  position: z.number(),
  retired: z.boolean(),
})

export type Code = z.infer<typeof codeSchema>
