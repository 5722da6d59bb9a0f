/**
 * Suggestion: what the detector would draw of a repository's pipelines. A result, never a judgement: it becomes one when a
 * person accepts it. Its id says what it claims, so that an answer outlives every new draft.
 */
import { z } from 'zod'
import { anchorSchema } from './anchor.ts'
import { identifierSchema } from './identifier.ts'
import { confidences } from './load.ts'
import { linkUnitSchema, modelUnitSchema } from './unit.ts'

export const suggestionSchema = z.strictObject({
  id: z.string().max(64),
  repositoryId: identifierSchema,
  commit: z.string(),
  rulesVersion: z.string(),
  /**
   * The model or link that it is about; with the id that it has, or will have once somebody draws it. The evidence of a model
   * stands in the suggestion that it is there, and is left out in those of its codes.
   */
  unit: z.discriminatedUnion('kind', [modelUnitSchema, linkUnitSchema]),
  /** The code that it gives the unit; null where it only says that the model is there. */
  codeId: identifierSchema.nullable(),
  evidence: z.array(anchorSchema).max(200),
  /** In words: which rule saw what. */
  reason: z.string().max(2000),
  /** Name of the rule that made it. */
  rule: z.string().max(200),
  confidence: z.enum(confidences),
})
export type Suggestion = z.infer<typeof suggestionSchema>

export const verdicts = ['accepted', 'changed', 'refused'] as const

/** What a person answered to a suggestion. */
export const suggestionAnswerSchema = z.strictObject({
  id: identifierSchema,
  raterId: identifierSchema,
  repositoryId: identifierSchema,
  suggestionId: z.string().max(64),
  verdict: z.enum(verdicts),
  /** The code that was given instead, where the verdict is `changed`. */
  codeId: identifierSchema.nullable(),
  /** ISO 8601 UTC. */
  at: z.string(),
})
export type SuggestionAnswer = z.infer<typeof suggestionAnswerSchema>
