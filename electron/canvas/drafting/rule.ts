/** Rule: one entry of the drafting dictionary: what it looks at, what it speaks for, how strongly and why; data, validated. */
import { z } from 'zod'
import { components } from '../../../shared/model/load.ts'
import { modalities } from '../../../shared/model/profile.ts'
import { answersTo } from './codes.ts'

export const subjects = ['model', 'whole', 'part', 'parameters', 'weights', 'processor', 'input', 'output'] as const
export const verbs = ['call', 'method', 'argument', 'store', 'read', 'operate', 'return', 'member'] as const
export const cueNames = ['noGradient', 'evalMode', 'trainMode', 'optimises', 'backward'] as const
export const arrivals = ['input', 'loss', 'metric', 'filter', 'layer', 'target', 'fusion'] as const

const name = z.string().regex(/^[\w*]+(?:\.[\w*]+)*$/)
const expression = z.string().refine(compiles, 'is no regular expression')
const fact = z.string().regex(/^[a-z][a-z-]*$/)
const origin = z.enum(['pretrained', 'scratch'])

function compiles(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
}

/** Every list says: one of these. */
const useCondition = z.strictObject({
  subject: z.array(z.enum(subjects)).min(1).optional(),
  verb: z.array(z.enum(verbs)).min(1).optional(),
  name: z.array(name).min(1).optional(),
  argument: z.array(z.union([z.string(), z.number().int()])).optional(),
  /** Over the text of the place, as it stands in the code. */
  text: expression.optional(),
  /** Over the path of its file, and over the dotted name of the enclosing function. */
  path: expression.optional(),
  symbol: expression.optional(),
  /** Cues that must all be there, and of which none may be. */
  cues: z.array(z.enum(cueNames)).default([]),
  without: z.array(z.enum(cueNames)).default([]),
  decorator: z.array(name).min(1).optional(),
})

const loadCondition = z.strictObject({
  signature: z.array(name).min(1).optional(),
  library: z.array(z.string()).min(1).optional(),
  component: z.array(z.enum(components)).min(1).optional(),
  /** Over the text of the whole call. */
  text: expression.optional(),
  /** Over the name of the model on its hub. */
  modelName: expression.optional(),
  /** Over the dotted name of the function that loads it. */
  caller: expression.optional(),
  path: expression.optional(),
  weights: z.boolean().optional(),
})

const modelCondition = z.strictObject({
  origin: origin.optional(),
  family: z.array(z.string()).min(1).optional(),
  modality: z.array(z.enum(modalities)).min(1).optional(),
  /** Of any of its loads. */
  library: z.array(z.string()).min(1).optional(),
  /** Over its label. */
  label: expression.optional(),
})

const end = z.strictObject({
  origin: origin.optional(),
  organisation: z
    .array(z.enum(answersTo('organisation')))
    .min(1)
    .optional(),
  /** Facts of that model, all of them or none of them. */
  needs: z.array(fact).default([]),
  unless: z.array(fact).default([]),
})

const meetingCondition = z.strictObject({
  as: z.array(z.enum(arrivals)).min(1),
  from: end.optional(),
  to: end.optional(),
  cues: z.array(z.enum(cueNames)).default([]),
  without: z.array(z.enum(cueNames)).default([]),
  text: expression.optional(),
  path: expression.optional(),
  symbol: expression.optional(),
  /** Something learned arrives at the model that this one comes from. */
  fed: z.boolean().optional(),
  /** What the other one returns is given to the model that this one comes from. */
  answered: z.boolean().optional(),
  /** Another model arrives there too, and the outputs of both are joined somewhere. */
  joined: z.boolean().optional(),
})

const stageEnd = z.strictObject({
  stage: z.enum(answersTo('stage')),
  conventional: z.enum(answersTo('conventional')),
})

const saysSchema = z.strictObject({
  stage: z.enum(answersTo('stage')).optional(),
  conventional: z.enum(answersTo('conventional')).optional(),
  adaptation: z.enum(answersTo('adaptation')).optional(),
  organisation: z.enum(answersTo('organisation')).optional(),
  type: z.enum(answersTo('type')).optional(),
  direction: z.enum(answersTo('direction')).optional(),
  function: z.enum(answersTo('function')).optional(),
  /** The link is drawn from the model that something arrives at: who judges is its source. */
  turned: z.boolean().optional(),
  /** The stages that an interaction joins, for either kind of model at each end. */
  from: stageEnd.optional(),
  to: stageEnd.optional(),
})

const ruleSchema = z.strictObject({
  /** Unique within its theme. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  load: loadCondition.optional(),
  use: useCondition.optional(),
  meeting: meetingCondition.optional(),
  model: modelCondition.optional(),
  /** It speaks for stages only where the model is of one of these organisations, or of none that is known. */
  organisation: z
    .array(z.enum(answersTo('organisation')))
    .min(1)
    .optional(),
  /** Facts about the model that must hold, and that must not. */
  needs: z.array(fact).default([]),
  unless: z.array(fact).default([]),
  /** Facts that it establishes about the model. */
  notes: z.array(fact).default([]),
  says: saysSchema.default({}),
  /** Written after a look at the published sample that drafts are measured by; measured apart. */
  prompted: z.boolean().default(false),
  /** How far one match goes towards being sure, 0 to 1. */
  weight: z.number().min(0.05).max(0.99).default(0.5),
  /** Half a sentence; `{name}`, `{argument}` and `{library}` stand for what was matched. */
  reason: z.string().min(1),
})

const themeSchema = z.strictObject({
  theme: z.string().regex(/^[a-z][a-z0-9_]*$/),
  about: z.string().min(1),
  rules: z.array(ruleSchema).min(1),
})

export type UseCondition = z.infer<typeof useCondition>
export type LoadCondition = z.infer<typeof loadCondition>
export type ModelCondition = z.infer<typeof modelCondition>
export type MeetingCondition = z.infer<typeof meetingCondition>
export type MeetingEnd = z.infer<typeof end>
export type Says = z.infer<typeof saysSchema>
export type StageEnd = z.infer<typeof stageEnd>
/** As written, with its full id. */
export type Rule = z.infer<typeof ruleSchema>

/** What no single field tells: rules that look at nothing or say nothing, and facts in a circle. */
export const soundThemeSchema = themeSchema.superRefine(({ rules }, context) => {
  const seen = new Set<string>()
  for (const [index, rule] of rules.entries()) {
    for (const message of complaintsAbout(rule, seen)) {
      context.addIssue({ code: 'custom', path: ['rules', index], message: `${rule.id}: ${message}` })
    }
    seen.add(rule.id)
  }
})

function complaintsAbout(rule: Rule, seen: ReadonlySet<string>): string[] {
  const looked = [rule.load, rule.use, rule.meeting].filter((condition) => condition !== undefined).length
  const complaints = [
    [seen.has(rule.id), 'is there twice'],
    [looked > 1, 'looks at more than one of load, use and meeting'],
    [looked === 0 && rule.model === undefined, 'looks at nothing'],
    [Object.keys(rule.says).length === 0 && rule.notes.length === 0, 'says nothing'],
    [rule.notes.length > 0 && rule.needs.length + rule.unless.length > 0, 'rests on facts and establishes one'],
    [rule.meeting !== undefined && rule.says.type === undefined, 'looks at a meeting and does not say its type'],
  ] as const
  return complaints.flatMap(([holds, message]) => (holds ? [message] : []))
}
