/** Draft task: from the models and texts of a repository to suggestions; knows no study, so that a worker can do it. */
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Suggestion } from '../../shared/model/suggestion.ts'
import { type LinkUnit, type ModelUnit, mostLoads, mostPlaces } from '../../shared/model/unit.ts'
import { makeAnchor } from '../../shared/text/anchor.ts'
import { lineStarts } from '../../shared/text/lines.ts'
import type { FlowModel, FlowReport } from '../study/flow.ts'
import type { Sources } from '../study/sources.ts'
import { suggestionId } from '../study/suggestionId.ts'
import { derivedId } from '../study/unitIdentity.ts'
import { draftPipelines } from './drafting/draft.ts'
import type {
  DraftedCode,
  DraftedInteraction,
  DraftedModel,
  DraftedPipelines,
  EvidencePlace,
} from './drafting/drafted.ts'
import { readDraftingRules } from './drafting/readRules.ts'
import { linkLabel } from './linkLabel.ts'

/** A model that the code loads, before anything is said of it. */
export interface LoadedModel extends FlowModel {
  readonly label: string
  readonly family: string | null
  readonly modality: string | null
}

export interface DraftTask {
  readonly repositoryId: string
  readonly commit: string
  readonly models: readonly LoadedModel[]
  readonly sources: Sources
  /** Object ids of the sources by path. */
  readonly blobs: ReadonlyMap<string, string>
  /** Codes that the study has and that take new codings. */
  readonly codeIds: ReadonlySet<string>
  /** Where the program's own files lie. */
  readonly resources: string
}

export interface DraftOutcome {
  readonly models: number
  readonly suggestions: readonly Suggestion[]
  readonly gaps: FlowReport['gaps']
}

type Step = 'following' | 'weighing'

interface Frame {
  readonly fields: { readonly repositoryId: string; readonly commit: string; readonly rulesVersion: string }
  readonly anchor: (place: Pick<EvidencePlace, 'path' | 'start' | 'end'>, symbol?: string) => Anchor[]
}

type Texts = ReadonlyMap<string, string>

function frameOf({ repositoryId, commit, blobs }: DraftTask, texts: Texts, rulesVersion: string): Frame {
  const lines = new Map<string, readonly number[]>()
  return {
    fields: { repositoryId, commit, rulesVersion },
    anchor: ({ path, start, end }, symbol = '') => {
      const [text, blob] = [texts.get(path), blobs.get(path)]
      if (text === undefined || blob === undefined) return []
      // A file that shows many things is counted through once.
      const starts = lines.get(path) ?? lineStarts(text)
      lines.set(path, starts)
      return [makeAnchor({ commit, path, blob, text, start, end, symbol, starts })]
    },
  }
}

function codeSuggestion({ fields, anchor }: Frame, unit: Suggestion['unit'], code: DraftedCode): Suggestion {
  const { codeId, evidence, reason, rule, confidence } = code
  const anchors = evidence.flatMap((place) => anchor(place))
  return { id: suggestionId(unit.id, codeId), ...fields, unit, codeId, evidence: anchors, reason, rule, confidence }
}

const fewPlaces = 10

function modelUnit({ fields, anchor }: Frame, drafted: DraftedModel, loads: readonly Load[]): ModelUnit {
  const { label, origin, place } = drafted
  const shown = loads.slice(0, mostPlaces / 2).flatMap((load) => anchor(load, load.caller))
  const unit = {
    kind: 'model',
    repositoryId: fields.repositoryId,
    label: label.slice(0, 500),
    origin,
    loadIds: loads.map(({ id }) => id).slice(0, mostLoads),
    evidence: [...shown, ...(place === null ? [] : anchor(place))].slice(0, mostPlaces),
  } as const
  return { id: derivedId({ ...unit }), ...unit }
}

function modelSuggestions(frame: Frame, drafted: DraftedModel, unit: ModelUnit): Suggestion[] {
  const { stages, adaptations, organisation } = drafted
  const isScratch = unit.origin === 'scratch'
  const itself: Suggestion = {
    id: suggestionId(unit.id, null),
    ...frame.fields,
    unit,
    codeId: null,
    evidence: unit.evidence.slice(0, fewPlaces),
    reason: `${unit.label} is ${isScratch ? 'a network that is defined here and trained' : 'loaded here'}.`,
    rule: isScratch ? 'scratch-trained' : 'loaded',
    confidence: 'high',
  }
  const codes = [...stages, ...adaptations, ...(organisation === null ? [] : [organisation])]
  // A hundred places told again with every stage would be most of what crosses to the page.
  const lean = { ...unit, evidence: [] }
  return [itself, ...codes.map((code) => codeSuggestion(frame, lean, code))]
}

function linkSuggestions(
  frame: Frame,
  drafted: DraftedInteraction,
  units: ReadonlyMap<string, ModelUnit>,
): Suggestion[] {
  const [source, target] = [units.get(drafted.source), units.get(drafted.target)]
  if (source === undefined || target === undefined) return []
  const fields = {
    kind: 'link',
    repositoryId: frame.fields.repositoryId,
    label: linkLabel(source, target),
    sourceId: source.id,
    targetId: target.id,
    sourceStageId: drafted.sourceStage,
    targetStageId: drafted.targetStage,
  } as const
  const unit: LinkUnit = { id: derivedId({ ...fields }), ...fields }
  const codes = [drafted.type, drafted.direction, drafted.function].filter((code) => code !== null)
  return codes.map((code) => codeSuggestion(frame, unit, code))
}

function suggestionsOf(task: DraftTask, texts: Texts, drafted: DraftedPipelines): Suggestion[] {
  const frame = frameOf(task, texts, drafted.rulesVersion)
  const loads = new Map(task.models.map((model) => [model.key, model.loads]))
  const units = new Map(drafted.models.map((model) => [model.key, modelUnit(frame, model, loads.get(model.key) ?? [])]))
  const models = drafted.models.flatMap((model) => {
    const unit = units.get(model.key)
    return unit === undefined ? [] : modelSuggestions(frame, model, unit)
  })
  return [...models, ...drafted.interactions.flatMap((link) => linkSuggestions(frame, link, units))]
}

/** `follow` is the trace room's; `at` hears which step begins. */
export async function draftSuggestions(
  task: DraftTask,
  follow: (models: readonly FlowModel[]) => Promise<FlowReport>,
  at: (step: Step) => void,
): Promise<DraftOutcome> {
  at('following')
  const flow = await follow(task.models)
  at('weighing')
  const rules = await readDraftingRules(task.resources)
  const texts = new Map(task.sources.python.map(({ path, text }) => [path, text]))
  const drafted = draftPipelines({
    models: task.models,
    flow,
    rules,
    hasCode: (codeId) => task.codeIds.has(codeId),
    quote: ({ path, start, end }) => texts.get(path)?.slice(start, end) ?? '',
  })
  return { models: drafted.models.length, suggestions: suggestionsOf(task, texts, drafted), gaps: flow.gaps }
}
