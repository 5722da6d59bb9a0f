/** Saved filter: a question to the codings that somebody wants to ask again. */
import { z } from 'zod'
import { codingConfidences } from './coding.ts'
import { identifierSchema } from './identifier.ts'
import { unitKinds } from './unitKind.ts'

const some = z.array(identifierSchema).max(500)

/** Every part that is given must hold; of a list, any one. */
export const codingQuerySchema = z.strictObject({
  /** Found in the unit's label, the evidence's quotes or the memo, whatever its case. */
  text: z.string().max(500).optional(),
  memo: z.string().max(500).optional(),
  codeIds: some.optional(),
  /** The same rater gave the same unit one of these codes too. */
  togetherWith: some.optional(),
  schemeIds: some.optional(),
  raterIds: some.optional(),
  repositoryIds: some.optional(),
  /** Part of the path of the unit or its evidence. */
  path: z.string().max(500).optional(),
  unitKinds: z.array(z.enum(unitKinds)).optional(),
  confidence: z.enum(codingConfidences).optional(),
})
export type CodingQuery = z.infer<typeof codingQuerySchema>

export const savedFilterSchema = z.strictObject({
  id: identifierSchema,
  raterId: identifierSchema,
  name: z.string().min(1).max(200),
  query: codingQuerySchema,
})

export type SavedFilter = z.infer<typeof savedFilterSchema>
