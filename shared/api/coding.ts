/** Coding: what raters say about units. */
import { z } from 'zod'
import { anchorSchema } from '../model/anchor.ts'
import { codingConfidences, codingSchema } from '../model/coding.ts'
import { identifierSchema } from '../model/identifier.ts'
import { unitSchema } from '../model/unit.ts'
import { call, nothing } from './call.ts'

/** What is to be coded: a unit that exists, or a place that becomes one with its first coding. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), unitId: identifierSchema }),
  z.strictObject({ kind: z.literal('repository'), repositoryId: identifierSchema }),
  z.strictObject({ kind: z.literal('load'), loadId: z.string().max(64) }),
  z.strictObject({ kind: z.literal('span'), repositoryId: identifierSchema, anchor: anchorSchema }),
])
export type Target = z.infer<typeof targetSchema>

/** A coding with the unit it is about; the names of codes come from the codebook. */
export const codingRowSchema = codingSchema.extend({ schemeId: identifierSchema, unit: unitSchema })
export type CodingRow = z.infer<typeof codingRowSchema>

const one = z.strictObject({ codingId: identifierSchema })

export const codingApi = {
  list: call({
    input: z.strictObject({ repositoryId: identifierSchema.optional() }),
    output: z.array(codingRowSchema),
    reads: ['coding', 'unit', 'code', 'repository'],
  }),
  units: call({
    input: z.strictObject({ repositoryId: identifierSchema }),
    output: z.array(unitSchema),
    reads: ['unit', 'repository'],
  }),
  /**
   * Codes the target as the current rater. Under a single-choice scheme the new code replaces the rater's earlier one;
   * the same code again changes nothing but adds the evidence.
   */
  apply: call({
    input: z.strictObject({
      target: targetSchema,
      codeId: identifierSchema,
      evidence: z.array(anchorSchema).max(200).default([]),
      memo: z.string().max(20_000).default(''),
    }),
    output: z.strictObject({ codingId: identifierSchema, unitId: identifierSchema }),
  }),
  change: call({ input: one.extend({ codeId: identifierSchema }), output: nothing }),
  remove: call({ input: z.strictObject({ codingIds: z.array(identifierSchema).min(1).max(1000) }), output: nothing }),
  setMemo: call({ input: one.extend({ memo: z.string().max(20_000) }), output: nothing }),
  setConfidence: call({ input: one.extend({ confidence: z.enum(codingConfidences) }), output: nothing }),
}
