/** The table of everything that judgements can change; a kind forgotten here does not compile elsewhere. */
import type { z } from 'zod'
import { actorSchema } from './actor.ts'
import { codeSchema } from './code.ts'
import { codingSchema } from './coding.ts'
import { laneSchema } from './lane.ts'
import { memoSchema } from './memo.ts'
import { namingSchema } from './naming.ts'
import { packSchema } from './pack.ts'
import { pipelineRuleSchema } from './pipelineRule.ts'
import { placementSchema } from './placement.ts'
import { raterSchema } from './rater.ts'
import { releaseSchema } from './release.ts'
import { repositorySchema } from './repository.ts'
import { savedFilterSchema } from './savedFilter.ts'
import { schemeSchema } from './scheme.ts'
import { studySchema } from './study.ts'
import { suggestionAnswerSchema } from './suggestion.ts'
import { traceEditSchema } from './traceEdit.ts'
import { unitSchema } from './unit.ts'

export const entitySchemas = {
  study: studySchema,
  rater: raterSchema,
  actor: actorSchema,
  repository: repositorySchema,
  scheme: schemeSchema,
  code: codeSchema,
  unit: unitSchema,
  coding: codingSchema,
  placement: placementSchema,
  naming: namingSchema,
  traceEdit: traceEditSchema,
  pack: packSchema,
  memo: memoSchema,
  release: releaseSchema,
  savedFilter: savedFilterSchema,
  lane: laneSchema,
  suggestionAnswer: suggestionAnswerSchema,
  pipelineRule: pipelineRuleSchema,
} as const

export type EntityKind = keyof typeof entitySchemas
export type EntityRecord<K extends EntityKind> = z.infer<(typeof entitySchemas)[K]>
export const entityKinds = Object.keys(entitySchemas) as EntityKind[]
