/** Taxonomy: the codebook: schemes and their codes. */
import { z } from 'zod'
import { codeSchema } from '../model/code.ts'
import { identifierSchema } from '../model/identifier.ts'
import { schemeSchema } from '../model/scheme.ts'
import { call, nothing } from './call.ts'

export const codeRowSchema = codeSchema.extend({
  /** Effective codings with this code, by all raters. */
  codings: z.number().int(),
})
export type CodeRow = z.infer<typeof codeRowSchema>

export const schemeRowSchema = schemeSchema.extend({ codes: z.array(codeRowSchema) })
export type SchemeRow = z.infer<typeof schemeRowSchema>

const codeFields = codeSchema.omit({ id: true, schemeId: true, position: true, retired: true })

export const taxonomyApi = {
  /** All schemes in order with their codes in order, retired ones included. */
  schemes: call({
    input: nothing,
    output: z.array(schemeRowSchema),
    reads: ['scheme', 'code', 'coding', 'unit', 'repository'],
  }),
  createScheme: call({
    input: schemeSchema.pick({ name: true, question: true, unitKinds: true, choice: true, ordered: true }),
    output: z.strictObject({ schemeId: identifierSchema }),
  }),
  editScheme: call({
    input: z.strictObject({
      schemeId: identifierSchema,
      change: schemeSchema
        .pick({ name: true, question: true, unitKinds: true, choice: true, ordered: true, retired: true })
        .partial(),
    }),
    output: nothing,
  }),
  createCode: call({
    input: codeFields.partial().extend({ schemeId: identifierSchema, name: codeSchema.shape.name }),
    output: z.strictObject({ codeId: identifierSchema }),
  }),
  editCode: call({
    input: z.strictObject({
      codeId: identifierSchema,
      change: codeFields.extend({ retired: z.boolean() }).partial(),
    }),
    output: nothing,
  }),
}
