/**
 * Pipeline rule: what a drawn pipeline must look like, as data: Figure 9 of the paper for stages, Tables 5 and 6 for
 * interactions. The built-in rules come with the program; a study may change, switch off and add to them.
 */
import { z } from 'zod'
import { identifierSchema } from './identifier.ts'

export const severities = ['error', 'warning', 'notice'] as const

const codes = z.array(identifierSchema).min(1).max(100)

/** Which models a rule is about; a condition that is left out holds for all. */
const conditionSchema = z.strictObject({
  origin: z.enum(['pretrained', 'scratch']).optional(),
  /** Only models that have one of these codes: a pipeline organisation, an adaptation. */
  codeIds: codes.optional(),
  /** Not for models that have one of these. */
  exceptIds: codes.optional(),
})

const ofModels = { when: conditionSchema }
/** Which types of interaction a rule is about; without them it holds for all links, also for those without a type. */
const ofLinks = { typeIds: codes.optional() }

export const demandSchema = z.discriminatedUnion('kind', [
  /** Each of the stages is drawn. */
  z.strictObject({ kind: z.literal('stages.all'), ...ofModels, stageIds: codes }),
  /** At least one of them is: an or-group. */
  z.strictObject({ kind: z.literal('stages.any'), ...ofModels, stageIds: codes }),
  /** No other stage is drawn: what is available to a kind of pipeline. */
  z.strictObject({ kind: z.literal('stages.only'), ...ofModels, stageIds: codes }),
  /** None of the earlier ones stands after one of the later ones. */
  z.strictObject({ kind: z.literal('stages.order'), ...ofModels, earlierIds: codes, laterIds: codes }),
  /** The question of this scheme is answered. */
  z.strictObject({ kind: z.literal('answer'), ...ofModels, schemeId: identifierSchema }),
  /** The codes do not go with any of the others. */
  z.strictObject({ kind: z.literal('exclusion'), ...ofModels, codeIds: codes, otherIds: codes }),
  /** With one of the codes, one of the stages is drawn too. */
  z.strictObject({ kind: z.literal('implication'), ...ofModels, codeIds: codes, stageIds: codes }),
  /** What is drawn under these schemes has evidence. */
  z.strictObject({ kind: z.literal('evidence'), ...ofModels, schemeIds: codes }),
  /** Which stages such a link may leave, and which it may enter. An end that nobody named is left alone. */
  z.strictObject({ kind: z.literal('link.ends'), ...ofLinks, sourceIds: codes, targetIds: codes }),
  /** What the models at its ends must be; `any` side is one of the two. */
  z.strictObject({
    kind: z.literal('link.models'),
    ...ofLinks,
    side: z.enum(['source', 'target', 'any']),
    origin: z.enum(['pretrained', 'scratch']),
  }),
  /** The stages at its ends are drawn on the models. */
  z.strictObject({ kind: z.literal('link.stages') }),
  /** Somebody said which stages it joins. */
  z.strictObject({ kind: z.literal('link.named'), ...ofLinks }),
  /** The question of this scheme is answered for it. */
  z.strictObject({ kind: z.literal('link.answer'), ...ofLinks, schemeId: identifierSchema }),
  /** Where the question that these codes belong to is answered, one of them is the answer. */
  z.strictObject({ kind: z.literal('link.fits'), ...ofLinks, codeIds: codes }),
  /** Somebody said of what type it is. */
  z.strictObject({ kind: z.literal('link.type') }),
  /** Such links make no circle. */
  z.strictObject({ kind: z.literal('link.acyclic'), ...ofLinks }),
  /** At least so many such links meet where one of them ends. */
  z.strictObject({ kind: z.literal('link.fanIn'), ...ofLinks, least: z.number().int().min(2).max(20) }),
])
export type Demand = z.infer<typeof demandSchema>

export const pipelineRuleSchema = z.strictObject({
  id: identifierSchema,
  name: z.string().min(1).max(200),
  severity: z.enum(severities),
  enabled: z.boolean(),
  /** What the paper, or the study's own protocol, says; with its section, figure or table. */
  says: z.string().max(2000),
  /** How to mend it. */
  mend: z.string().max(2000),
  demand: demandSchema,
})
export type PipelineRule = z.infer<typeof pipelineRuleSchema>
