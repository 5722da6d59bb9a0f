/** Unit: what can be coded. Its kind decides which fields it has. */
import { z } from 'zod'
import { anchorSchema } from './anchor.ts'
import { identifierSchema } from './identifier.ts'

const shared = { id: identifierSchema, repositoryId: identifierSchema, label: z.string().max(500) }

/** A load is a call site; loadId ties it to the scan result, the anchor keeps it when rules change. */
export const loadUnitSchema = z.strictObject({
  ...shared,
  kind: z.literal('load'),
  loadId: z.string().max(64),
  anchor: anchorSchema,
})

export const spanUnitSchema = z.strictObject({ ...shared, kind: z.literal('span'), anchor: anchorSchema })

/** Loads of one model: whoever gathers all that a repository with a vendored library holds has some thousands of them. */
export const mostLoads = 5000
/** Places that are kept word by word; a load that is not among them is found by its id. */
export const mostPlaces = 200

/** A model is one PTM in one repository (or a scratch-trained model it works with), made of the places that show it. */
export const modelUnitSchema = z.strictObject({
  ...shared,
  kind: z.literal('model'),
  origin: z.enum(['pretrained', 'scratch']),
  evidence: z.array(anchorSchema).max(mostPlaces),
  loadIds: z.array(z.string().max(64)).max(mostLoads),
})

/** A link is an interaction from one model's pipeline to another's; from stage to stage where its rater says which. */
export const linkUnitSchema = z.strictObject({
  ...shared,
  kind: z.literal('link'),
  sourceId: identifierSchema,
  targetId: identifierSchema,
  /** Codes of the stages that it leaves and enters; null where nobody said. */
  sourceStageId: identifierSchema.nullable(),
  targetStageId: identifierSchema.nullable(),
})

export const repositoryUnitSchema = z.strictObject({ ...shared, kind: z.literal('repository') })

export const unitSchema = z.discriminatedUnion('kind', [
  repositoryUnitSchema,
  modelUnitSchema,
  linkUnitSchema,
  loadUnitSchema,
  spanUnitSchema,
])

export type Unit = z.infer<typeof unitSchema>
export type ModelUnit = z.infer<typeof modelUnitSchema>
export type LinkUnit = z.infer<typeof linkUnitSchema>
