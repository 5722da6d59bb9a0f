/** Canvas: a repository's pipelines as a graph. Models and links are units; stages and interactions are codings. */
import { z } from 'zod'
import { anchorSchema } from '../model/anchor.ts'
import { identifierSchema } from '../model/identifier.ts'
import { placementSchema } from '../model/placement.ts'
import { linkUnitSchema, modelUnitSchema } from '../model/unit.ts'
import { call, nothing } from './call.ts'
import { codingRowSchema } from './coding.ts'

export const graphSchema = z.strictObject({
  models: z.array(modelUnitSchema),
  /** Only links whose two models exist. */
  links: z.array(linkUnitSchema),
  placements: z.array(placementSchema),
  /** Codings of the models and links by all raters. */
  codings: z.array(codingRowSchema),
})
export type Graph = z.infer<typeof graphSchema>

const repository = z.strictObject({ repositoryId: identifierSchema })

export const canvasApi = {
  graph: call({
    input: repository,
    output: graphSchema,
    reads: ['unit', 'coding', 'placement', 'code', 'repository'],
  }),
  /** Makes a model from loads, from selected text, or from nothing but a name; optionally with a first stage. */
  addModel: call({
    input: repository.extend({
      label: z.string().max(500).optional(),
      origin: z.enum(['pretrained', 'scratch']).default('pretrained'),
      loadIds: z.array(z.string().max(64)).max(200).default([]),
      evidence: z.array(anchorSchema).max(200).default([]),
      x: z.number(),
      y: z.number(),
      codeId: identifierSchema.optional(),
    }),
    output: z.strictObject({ unitId: identifierSchema }),
  }),
  /** Adds loads or text to an existing model's evidence, or renames it. */
  editModel: call({
    input: z.strictObject({
      unitId: identifierSchema,
      label: z.string().min(1).max(500).optional(),
      origin: z.enum(['pretrained', 'scratch']).optional(),
      addLoadIds: z.array(z.string().max(64)).max(200).default([]),
      addEvidence: z.array(anchorSchema).max(200).default([]),
    }),
    output: nothing,
  }),
  /** Joins two models and codes the link with an interaction, as one action. */
  connect: call({
    input: repository.extend({
      sourceId: identifierSchema,
      targetId: identifierSchema,
      codeId: identifierSchema,
      evidence: z.array(anchorSchema).max(200).default([]),
    }),
    output: z.strictObject({ unitId: identifierSchema }),
  }),
  /** Turns a link round: source becomes target. */
  reverse: call({ input: z.strictObject({ unitId: identifierSchema }), output: nothing }),
  place: call({ input: z.strictObject({ placements: z.array(placementSchema).min(1).max(5000) }), output: nothing }),
  /** Removes models and links; links of a removed model go with it. */
  remove: call({ input: z.strictObject({ unitIds: z.array(identifierSchema).min(1).max(1000) }), output: nothing }),
}
