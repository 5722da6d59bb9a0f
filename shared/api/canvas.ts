/** Canvas: a repository's pipelines as a graph. Models and links are units; stages and interactions are codings. */
import { z } from 'zod'
import { identifierSchema } from '../model/identifier.ts'
import { laneSchema } from '../model/lane.ts'
import { pipelineRuleSchema } from '../model/pipelineRule.ts'
import { placementSchema } from '../model/placement.ts'
import { suggestionSchema, verdicts } from '../model/suggestion.ts'
import { linkUnitSchema, modelUnitSchema } from '../model/unit.ts'
import { call, nothing } from './call.ts'
import { codingRowSchema } from './coding.ts'

export const graphSchema = z.strictObject({
  models: z.array(modelUnitSchema),
  /** Only links whose two models exist. Stages at their ends are given as they read now, after merges of codes. */
  links: z.array(linkUnitSchema),
  placements: z.array(placementSchema),
  /** Codings of the models and links by all raters. */
  codings: z.array(codingRowSchema),
  /** Lanes of all raters, with those of their models that exist. */
  lanes: z.array(laneSchema),
})
export type Graph = z.infer<typeof graphSchema>

/** A suggestion, and what the current rater answered to it; null while it is open. */
export const suggestionRowSchema = suggestionSchema.extend({
  verdict: z.enum(verdicts).nullable(),
})
export type SuggestionRow = z.infer<typeof suggestionRowSchema>

/** One model's pipeline as one rater draws it: a row of the gallery. */
export const pipelineRowSchema = z.strictObject({
  unitId: identifierSchema,
  repositoryId: identifierSchema,
  raterId: identifierSchema,
  label: z.string(),
  origin: z.enum(['pretrained', 'scratch']),
  /** Stages in the order in which the rater draws them, then the codebook's. */
  stageIds: z.array(identifierSchema),
  /** What else the rater says of the model: organisation, adaptation, family and all others. */
  codeIds: z.array(identifierSchema),
  /** Interactions that the rater named, seen from this model. */
  links: z.array(
    z.strictObject({
      unitId: identifierSchema,
      otherId: identifierSchema,
      outgoing: z.boolean(),
      /** Codes that the rater gave the link: its type, direction, function. */
      codeIds: z.array(identifierSchema),
      stageId: identifierSchema.nullable(),
      otherStageId: identifierSchema.nullable(),
    }),
  ),
})
export type PipelineRow = z.infer<typeof pipelineRowSchema>

export const ruleRowSchema = pipelineRuleSchema.extend({
  /** Whether the program brings it, and whether the study has changed it since. */
  builtIn: z.boolean(),
  changed: z.boolean(),
})
export type RuleRow = z.infer<typeof ruleRowSchema>

export const draftProgressSchema = z.strictObject({ step: z.string(), done: z.number().int(), total: z.number().int() })
export type DraftProgress = z.infer<typeof draftProgressSchema>

/** The newest draft of a repository in numbers. */
export const draftReportSchema = z.strictObject({
  repositoryId: identifierSchema,
  models: z.number().int(),
  suggestions: z.number().int(),
  /** Models that the engine gave up on, and why. */
  gaps: z.array(z.strictObject({ model: z.string(), reason: z.string() })),
})
export type DraftReport = z.infer<typeof draftReportSchema>

const repository = z.strictObject({ repositoryId: identifierSchema })
const unit = z.strictObject({ unitId: identifierSchema })
const evidence = modelUnitSchema.shape.evidence.default([])
const loadIds = modelUnitSchema.shape.loadIds.default([])
/** Stages at the ends of a link; null leaves an end at the model as a whole. */
const ends = {
  sourceId: identifierSchema,
  targetId: identifierSchema,
  sourceStageId: identifierSchema.nullable().default(null),
  targetStageId: identifierSchema.nullable().default(null),
}
/** Where a unit is put; by hand, unless said otherwise. */
const placed = placementSchema.extend({ byHand: placementSchema.shape.byHand.default(true) })
const graphTables = ['unit', 'coding', 'placement', 'code', 'repository', 'lane'] as const

export const canvasApi = {
  graph: call({ input: repository, output: graphSchema, reads: graphTables }),
  /** Makes a model from loads, from selected text, or from nothing but a name; optionally with a first stage. */
  addModel: call({
    input: repository.extend({
      label: z.string().max(500).optional(),
      origin: z.enum(['pretrained', 'scratch']).default('pretrained'),
      loadIds,
      evidence,
      x: z.number(),
      y: z.number(),
      /** False where nobody pointed at the place: the layout may move the model. */
      byHand: placementSchema.shape.byHand.default(true),
      codeId: identifierSchema.optional(),
    }),
    output: z.strictObject({ unitId: identifierSchema }),
  }),
  /**
   * A file dropped on the canvas: one model for each that it loads, side by side from the given place; a file that loads none
   * becomes one model with the file as its evidence. With `unitId` its loads and text are added to that model instead.
   */
  addFile: call({
    input: repository.extend({
      path: z.string().min(1).max(4096),
      x: z.number(),
      y: z.number(),
      unitId: identifierSchema.optional(),
    }),
    output: z.strictObject({ unitIds: z.array(identifierSchema) }),
  }),
  /** Adds loads or text to an existing model's evidence, or renames it. */
  editModel: call({
    input: unit.extend({
      label: z.string().min(1).max(500).optional(),
      origin: z.enum(['pretrained', 'scratch']).optional(),
      addLoadIds: loadIds,
      addEvidence: evidence,
    }),
    output: nothing,
  }),
  /**
   * Codes a model with a stage and puts it at a place among the rater's stages: before the given code of theirs, or last.
   * A stage that the rater has drawn already moves there; evidence is added.
   */
  putStage: call({
    input: unit.extend({ codeId: identifierSchema, beforeId: identifierSchema.nullable(), evidence }),
    output: z.strictObject({ codingId: identifierSchema }),
  }),
  /** Gives models what the current rater says of another: stages in their order, adaptation and the like; no evidence. */
  copyShape: call({
    input: z.strictObject({
      fromId: identifierSchema,
      toIds: z.array(identifierSchema).min(1).max(1000),
      schemeIds: z.array(identifierSchema).min(1).max(50),
    }),
    output: z.strictObject({ codings: z.number().int() }),
  }),
  /**
   * Joins two models, from stage to stage, and codes the link with an interaction and further answers, as one action. Where
   * a link between the same ends exists the answers go to it, so that raters who draw the same line code the same unit.
   */
  connect: call({
    input: repository.extend({
      ...ends,
      codeId: identifierSchema,
      furtherIds: z.array(identifierSchema).max(20).default([]),
      evidence,
    }),
    output: z.strictObject({ unitId: identifierSchema }),
  }),
  /** Moves the ends of a link. Where others coded it too, theirs stays: the rater's own codings go to a link of their own. */
  setEnds: call({ input: unit.extend(ends), output: unit }),
  /** Turns a link round: source becomes target. */
  reverse: call({ input: unit, output: unit }),
  /** Puts units somewhere. Models dragged out of the current rater's lanes leave these by the same step. */
  place: call({
    input: z.strictObject({
      placements: z.array(placed).min(1).max(5000),
      leavingIds: z.array(identifierSchema).max(5000).default([]),
    }),
    output: nothing,
  }),
  /**
   * Removes models and links, as far as they are the current rater's alone; links of a removed model go with it. From what
   * others coded too only the rater's own codings go: `kept` names those units.
   */
  remove: call({
    input: z.strictObject({ unitIds: z.array(identifierSchema).min(1).max(1000) }),
    output: z.strictObject({ removed: z.number().int(), kept: z.array(z.string()) }),
  }),
  /** Groups models into a lane, or changes one's own lane. A model leaves the rater's other lanes. `placements` moved with it. */
  setLane: call({
    input: repository.extend({
      laneId: identifierSchema.optional(),
      name: laneSchema.shape.name,
      modelIds: laneSchema.shape.modelIds,
      placements: z.array(placed).max(5000).default([]),
    }),
    output: z.strictObject({ laneId: identifierSchema }),
  }),
  removeLane: call({ input: z.strictObject({ laneId: identifierSchema }), output: nothing }),
  /** Rules in force: the built-in ones as the study has them, then its own. Switched-off ones included. */
  rules: call({ input: nothing, output: z.array(ruleRowSchema), reads: ['pipelineRule'] }),
  /** Adds a rule to the study, or changes one. */
  setRule: call({
    input: pipelineRuleSchema.omit({ id: true }).extend({ ruleId: identifierSchema.optional() }),
    output: z.strictObject({ ruleId: identifierSchema }),
  }),
  /** Drops a rule of the study's own; a built-in one counts again as it came. */
  resetRule: call({ input: z.strictObject({ ruleId: identifierSchema }), output: nothing }),
  /** Follows the models of a repository through its code and saves what the detector would draw. */
  draft: call({ input: repository, output: draftReportSchema, progress: draftProgressSchema }),
  /** The newest draft of a repository at its pinned commit, with the current rater's answers. */
  suggestions: call({
    input: repository,
    output: z.array(suggestionRowSchema),
    reads: ['suggestion', 'suggestionAnswer', 'unit', 'code', 'coding', 'repository', 'actor'],
  }),
  /**
   * Accepts suggestions: their units are drawn and coded by the current rater, as one step. A link takes the models at its
   * ends along. With `codeId` the single suggestion is changed: drawn with that code instead. `places` says where models shall
   * stand that nobody has drawn yet: where their ghosts stood; others keep the place that they have.
   */
  accept: call({
    input: repository.extend({
      suggestionIds: z.array(z.string().max(64)).min(1).max(5000),
      codeId: identifierSchema.optional(),
      places: z
        .array(placementSchema.omit({ byHand: true }))
        .max(10_000)
        .default([]),
    }),
    output: z.strictObject({ unitIds: z.array(identifierSchema) }),
  }),
  refuse: call({
    input: repository.extend({ suggestionIds: z.array(z.string().max(64)).min(1).max(5000) }),
    output: nothing,
  }),
  /** Takes answers back: the suggestions are open again. What was drawn stays. */
  reopen: call({
    input: repository.extend({ suggestionIds: z.array(z.string().max(64)).min(1).max(5000) }),
    output: nothing,
  }),
  /** Every pipeline that somebody drew, over the whole study or in one repository, a row for each rater. */
  pipelines: call({
    input: z.strictObject({ repositoryId: identifierSchema.optional() }),
    output: z.array(pipelineRowSchema),
    reads: ['unit', 'coding', 'code', 'scheme', 'repository', 'rater'],
  }),
}
