/** Coding: one rater says that one code holds for one unit, with the text that shows it. */
import { z } from 'zod'
import { anchorSchema } from './anchor.ts'
import { identifierSchema } from './identifier.ts'

export const codingConfidences = ['sure', 'unsure'] as const

export const codingSchema = z.strictObject({
  id: identifierSchema,
  raterId: identifierSchema,
  unitId: identifierSchema,
  codeId: identifierSchema,
  evidence: z.array(anchorSchema).max(200),
  confidence: z.enum(codingConfidences),
  memo: z.string().max(20_000),
  /** Sequence of the last codebook event known when the coding was made: the revision it was made under. */
  codebookRevision: z.string().max(200),
  suggestionId: z.string().max(64).nullable(),
  /** Where it stands among the rater's answers about the unit; null stands where the codebook puts it. */
  position: z.number().nullable(),
  /** When it was made and last changed, ISO 8601 UTC. */
  createdAt: z.string(),
  changedAt: z.string(),
})

export type Coding = z.infer<typeof codingSchema>
