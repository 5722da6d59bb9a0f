/** Insights: the study's figures and tables. */
import { z } from 'zod'
import { identifierSchema } from '../model/identifier.ts'
import { call, nothing } from './call.ts'

export const barSchema = z.strictObject({ label: z.string(), count: z.number().int(), share: z.number() })

export const figureSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** What is counted, and the number all shares refer to. */
  unit: z.string(),
  total: z.number().int(),
  bars: z.array(barSchema),
})
export type Figure = z.infer<typeof figureSchema>

const matrixRow = z.strictObject({ id: identifierSchema, label: z.string(), total: z.number().int() })

/** Units by code and repository, or by two codes that the same rater gave the same unit. */
export const matrixSchema = z.strictObject({
  rows: z.array(matrixRow),
  columns: z.array(matrixRow),
  /** One list per row, in the order of the columns. */
  cells: z.array(z.array(z.number().int())),
})
export type Matrix = z.infer<typeof matrixSchema>

/** What a matrix is asked for: the same where it is shown and where it is exported. */
export const matrixQuestionSchema = z.strictObject({
  columns: z.enum(['repositories', 'codes']),
  /** Schemes whose codes are rows; all when empty. */
  rowSchemeIds: z.array(identifierSchema).default([]),
  /** Schemes whose codes are columns, where columns are codes; all when empty. */
  columnSchemeIds: z.array(identifierSchema).default([]),
  /** All persons when empty. */
  raterIds: z.array(identifierSchema).default([]),
  /** Leaves out rows and columns in which nothing is counted. */
  usedOnly: z.boolean().default(false),
})

export const insightsApi = {
  matrix: call({
    input: matrixQuestionSchema,
    output: matrixSchema,
    reads: ['coding', 'unit', 'code', 'scheme', 'repository', 'rater'],
  }),
  figures: call({
    input: nothing,
    output: z.array(figureSchema),
    reads: ['coding', 'unit', 'code', 'scheme', 'repository', 'load', 'profile', 'naming', 'relocation'],
  }),
}
