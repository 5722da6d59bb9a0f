/** Code: one answer of a scheme, with the definition raters decide by. */
import { z } from 'zod'
import { anchorSchema } from './anchor.ts'
import { colourSchema } from './colour.ts'
import { identifierSchema } from './identifier.ts'

/** A place in the studied code that shows what a code means. */
export const exampleSpanSchema = z.strictObject({
  repositoryId: identifierSchema,
  anchor: anchorSchema,
  note: z.string().max(4000),
})

/** What people write down about a code. */
export const codeFieldsSchema = z.strictObject({
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
  exampleSpans: z.array(exampleSpanSchema).max(50),
})

/** A code as it is first written down; what the first version did not know may be left out. */
export const codeDefinitionSchema = codeFieldsSchema.extend({
  exampleSpans: codeFieldsSchema.shape.exampleSpans.default([]),
})

export const codeSchema = codeFieldsSchema.extend({
  id: identifierSchema,
  /** The code that this one was merged into: its codings read as that one. Chains are followed by the store. */
  mergedInto: identifierSchema.nullable(),
  /** The codes that this one was split into; its codings wait to be coded again. */
  splitInto: z.array(identifierSchema).max(50),
  /** Clock of the event that last changed what the code means; codings made under an older codebook are to be looked at. */
  meaningSince: z.string().max(200),
})

export type Code = z.infer<typeof codeSchema>
