/** The table of everything that can be said. */
import type { z } from 'zod'
import type { EntityKind, EntityRecord } from '../model/entities.ts'
import { actorJoin } from './actorJoin.ts'
import { codeDefine } from './codeDefine.ts'
import { codeEdit } from './codeEdit.ts'
import { codeMerge } from './codeMerge.ts'
import { codeMove } from './codeMove.ts'
import { codeSplit } from './codeSplit.ts'
import { codingAdd } from './codingAdd.ts'
import { codingEdit } from './codingEdit.ts'
import { codingRemove } from './codingRemove.ts'
import type { EventKind, FoldContext } from './event.ts'
import { savedFilterRemove } from './savedFilterRemove.ts'
import { savedFilterSave } from './savedFilterSave.ts'
import { laneRemove } from './laneRemove.ts'
import { laneSet } from './laneSet.ts'
import { memoRemove } from './memoRemove.ts'
import { memoWrite } from './memoWrite.ts'
import { namingRemove } from './namingRemove.ts'
import { namingSet } from './namingSet.ts'
import { packRemove } from './packRemove.ts'
import { packSet } from './packSet.ts'
import { pipelineRuleRemove } from './pipelineRuleRemove.ts'
import { pipelineRuleSet } from './pipelineRuleSet.ts'
import { placementSet } from './placementSet.ts'
import { raterDefine } from './raterDefine.ts'
import { releaseDefine } from './releaseDefine.ts'
import { releaseEdit } from './releaseEdit.ts'
import { releaseRemove } from './releaseRemove.ts'
import { repositoryAdd } from './repositoryAdd.ts'
import { repositoryMove } from './repositoryMove.ts'
import { repositoryRemove } from './repositoryRemove.ts'
import { schemeDefine } from './schemeDefine.ts'
import { schemeEdit } from './schemeEdit.ts'
import { studyDefine } from './studyDefine.ts'
import { suggestionAnswerRemove } from './suggestionAnswerRemove.ts'
import { suggestionAnswerSet } from './suggestionAnswerSet.ts'
import { traceEditRemove } from './traceEditRemove.ts'
import { traceEditSet } from './traceEditSet.ts'
import { unitAnchor } from './unitAnchor.ts'
import { unitDefine } from './unitDefine.ts'
import { unitEdit } from './unitEdit.ts'
import { unitRemove } from './unitRemove.ts'

export const eventKinds = {
  'study.define': studyDefine,
  'rater.define': raterDefine,
  'actor.join': actorJoin,
  'repository.add': repositoryAdd,
  'repository.move': repositoryMove,
  'repository.remove': repositoryRemove,
  'scheme.define': schemeDefine,
  'scheme.edit': schemeEdit,
  'code.define': codeDefine,
  'code.edit': codeEdit,
  'code.move': codeMove,
  'code.merge': codeMerge,
  'code.split': codeSplit,
  'unit.define': unitDefine,
  'unit.edit': unitEdit,
  'unit.anchor': unitAnchor,
  'unit.remove': unitRemove,
  'coding.add': codingAdd,
  'coding.edit': codingEdit,
  'coding.remove': codingRemove,
  'placement.set': placementSet,
  'naming.set': namingSet,
  'naming.remove': namingRemove,
  'traceEdit.set': traceEditSet,
  'traceEdit.remove': traceEditRemove,
  'pack.set': packSet,
  'pack.remove': packRemove,
  'memo.write': memoWrite,
  'memo.remove': memoRemove,
  'release.define': releaseDefine,
  'release.edit': releaseEdit,
  'release.remove': releaseRemove,
  'savedFilter.save': savedFilterSave,
  'savedFilter.remove': savedFilterRemove,
  'lane.set': laneSet,
  'lane.remove': laneRemove,
  'suggestionAnswer.set': suggestionAnswerSet,
  'suggestionAnswer.remove': suggestionAnswerRemove,
  'pipelineRule.set': pipelineRuleSet,
  'pipelineRule.remove': pipelineRuleRemove,
} as const

export type EventName = keyof typeof eventKinds
/** What is given to be recorded: fields with defaults may be left out. */
export type EventPayload<N extends EventName> = z.input<(typeof eventKinds)[N]['payload']>
export const eventNames = Object.keys(eventKinds) as EventName[]

export function isEventName(kind: string): kind is EventName {
  return Object.hasOwn(eventKinds, kind)
}

/** The same declaration for callers that hold any kind: payloads have been through the schema by then. */
interface AnyEventKind {
  readonly entity: EntityKind
  readonly payload: z.ZodType
  readonly fold: (record: AnyRecord | undefined, payload: unknown, context: FoldContext) => AnyRecord | undefined
  readonly label: (payload: unknown) => string
}

export type AnyRecord = EntityRecord<EntityKind>

export function declarationOf(name: EventName): AnyEventKind {
  return eventKinds[name] as unknown as AnyEventKind & EventKind<EntityKind, unknown>
}
