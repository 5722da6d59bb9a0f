/** Profile: what a scan concludes about all models of a repository together. A result, never a judgement. */
import { z } from 'zod'
import { evidenceStepSchema } from './load.ts'

export const modalities = ['nlp', 'vision', 'multimodal', 'speech', 'audio', 'unknown'] as const

/** Where a model is named outside code: sections 4.1.1 (step 2) and 4.1.2 of the paper. */
export const mentionSchema = z.strictObject({
  place: z.enum(['readme', 'configuration']),
  path: z.string(),
  line: z.number().int(),
})

export const profiledModelSchema = z.strictObject({
  name: z.string(),
  /** Base model family by the keyword heuristic and its exceptions; null when neither knows it. */
  family: z.string().nullable(),
  modality: z.enum(modalities),
  /** Why family and modality were concluded, in words. */
  reason: z.string(),
  loadIds: z.array(z.string()),
  /** True when every load of the model is pinned to a version. */
  pinned: z.boolean(),
  mentions: z.array(mentionSchema),
})
export type ProfiledModel = z.infer<typeof profiledModelSchema>

/** Models that stand in for one another, or that work together, and why that is thought. */
export const structureSuggestionSchema = z.strictObject({
  names: z.array(z.string()).min(2),
  reason: z.string(),
  evidence: z.array(evidenceStepSchema),
})

export const profileSchema = z.strictObject({
  repositoryId: z.string(),
  commit: z.string(),
  rulesVersion: z.string(),
  models: z.array(profiledModelSchema),
  structure: z.enum(['none', 'single', 'multiple']),
  interchangeable: z.array(structureSuggestionSchema),
  complementary: z.array(structureSuggestionSchema),
  documentation: z.strictObject({
    /** none: no model is named outside code; partial: some; explicit: all. */
    extent: z.enum(['none', 'partial', 'explicit']),
    place: z.enum(['readme', 'configuration', 'both']).nullable(),
  }),
})
export type Profile = z.infer<typeof profileSchema>
