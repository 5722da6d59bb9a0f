/** Scheme: a question asked of one or more kinds of unit, answered with its codes. */
import { z } from 'zod'
import { identifierSchema } from './identifier.ts'
import { unitKinds } from './unitKind.ts'

/** What people write down about a scheme. */
export const schemeFieldsSchema = z.strictObject({
  name: z.string().min(1).max(200),
  question: z.string().max(2000),
  unitKinds: z.array(z.enum(unitKinds)).min(1),
  choice: z.enum(['single', 'multiple']),
  ordered: z.boolean(),
  position: z.number(),
  /** Where the scheme comes from: a table of the paper, a reference, or empty. */
  source: z.string().max(2000),
  retired: z.boolean(),
  /** Every unit of its kinds must be answered: what is missing is counted as open work. */
  required: z.boolean(),
  /** The scheme under whose heading this one stands, or null. */
  parentId: identifierSchema.nullable(),
})

/** A scheme as it is first written down; what the first version did not know may be left out. */
export const schemeDefinitionSchema = schemeFieldsSchema.extend({
  required: schemeFieldsSchema.shape.required.default(false),
  parentId: schemeFieldsSchema.shape.parentId.default(null),
})

export const schemeSchema = schemeFieldsSchema.extend({ id: identifierSchema })

export type Scheme = z.infer<typeof schemeSchema>
