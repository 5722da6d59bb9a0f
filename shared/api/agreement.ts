/** Agreement: how well raters agree on the units that several of them coded. */
import { z } from 'zod'
import { identifierSchema } from '../model/identifier.ts'
import { call } from './call.ts'

/** A value, or the reason why it is undefined: never NaN, 0 or 1 in place of "undefined". */
export const coefficientSchema = z.strictObject({
  measure: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  undefinedReason: z.string().nullable(),
})
export type Coefficient = z.infer<typeof coefficientSchema>

export const agreementSchema = z.strictObject({
  schemeId: identifierSchema,
  raterIds: z.array(identifierSchema),
  /** Units coded by at least two of the raters. */
  units: z.number().int(),
  coefficients: z.array(coefficientSchema),
  /** Units on which raters differ, with each rater's codes in the order of raterIds (null: not coded). */
  disagreements: z.array(
    z.strictObject({
      unitId: identifierSchema,
      repositoryId: identifierSchema,
      label: z.string(),
      codes: z.array(z.array(identifierSchema).nullable()),
    }),
  ),
})
export type Agreement = z.infer<typeof agreementSchema>

export const agreementApi = {
  measure: call({
    input: z.strictObject({ schemeId: identifierSchema, raterIds: z.array(identifierSchema).min(2).max(20) }),
    output: agreementSchema,
    reads: ['coding', 'unit', 'code', 'scheme', 'repository', 'rater', 'suggestion'],
  }),
}
