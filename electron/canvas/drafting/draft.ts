/** Drafting: proposes pipelines and interactions for the models of a repository, from their loads and from what is done with them; pure. */
import type { FlowReport, FlowScratch, FlowUse } from '../../study/flow.ts'
import { realMeetings } from './alternatives.ts'
import { answerOf } from './codes.ts'
import type { ModelInQuestion, Quote } from './compiledRule.ts'
import type { DraftedInteraction, DraftedModel, DraftedPipelines } from './drafted.ts'
import { draftModel, type HasCode, withStage } from './draftModel.ts'
import { draftInteractions, kindOf, type Participant, type Reading, readMeetings } from './interactions.ts'
import type { DraftingRules } from './readRules.ts'
import { factsIn, hearModel, holds, type Voice } from './voices.ts'

export interface DraftingInput {
  /** Pre-trained ones; those that are trained from scratch come with the flow. */
  readonly models: readonly Omit<ModelInQuestion, 'origin'>[]
  readonly flow: FlowReport
  readonly quote: Quote
  readonly rules: DraftingRules
  /** Codes that the study lacks are not drafted; without it, every built-in code is there. */
  readonly hasCode?: HasCode
}

/** The same input gives the same drafts, in the same order. */
export function draftPipelines(input: DraftingInput): DraftedPipelines {
  const { rulesVersion } = input.rules
  const has = input.hasCode ?? (() => true)
  const { participants, readings } = listen(input, has)
  const interactions = draftInteractions(readings, participants).filter(({ type }) => has(type.codeId))
  const models = [...participants.values()].map(({ model }) =>
    withoutKnownEnds(withEnds(model, interactions, has), interactions),
  )
  return { rulesVersion, models, interactions }
}

/** Every rule that speaks, with its place: what drafts are made of. */
export function voicesIn(input: DraftingInput): readonly Voice[] {
  const { spoken, readings } = listen(input, () => true)
  return [...spoken, ...readings]
}

interface Heard {
  readonly spoken: readonly Voice[]
  readonly participants: ReadonlyMap<string, Participant>
  readonly readings: readonly Reading[]
}

function listen(input: DraftingInput, has: HasCode): Heard {
  const { flow, quote, rules } = input
  const uses = Map.groupBy(flow.uses, ({ model }) => model)
  const heard = modelsIn(input).map(({ model, scratch }) => {
    const voices = hearModel(model, distinct(uses.get(model.key) ?? []), rules.rules, quote)
    return { model, scratch, voices, facts: factsIn(voices) }
  })
  passOn(flow, new Map(heard.map(({ model, facts }) => [model.key, facts])))
  const spoken: Voice[] = []
  const participants = new Map<string, Participant>()
  for (const { model, scratch, voices, facts } of heard) {
    const holding = voices.filter(({ rule }) => holds(rule, facts))
    spoken.push(...holding)
    participants.set(model.key, { model: draftModel(model, scratch, holding, has), facts })
  }
  const meetings = realMeetings(flow, (key) => participants.get(key)?.facts.has('guides') === true)
  return { spoken, participants, readings: readMeetings(meetings, flow.meetings, participants, rules.rules, quote) }
}

interface Asked {
  readonly model: ModelInQuestion
  readonly scratch: FlowScratch | null
}

function modelsIn({ models, flow }: DraftingInput): Asked[] {
  return [
    ...models.map((model): Asked => ({ model: { ...model, origin: 'pretrained' }, scratch: null })),
    ...flow.scratch.map((scratch): Asked => {
      const { key, label } = scratch
      return { model: { key, label, origin: 'scratch', loads: [], family: null, modality: null }, scratch }
    }),
  ]
}

/** What holds of a network holds of the models inside of it. */
const passedOn = ['learns', 'generates']

/** Facts that no use of a model tells alone, but what it is joined with. */
function passOn({ meetings }: FlowReport, factsOf: ReadonlyMap<string, Set<string>>): void {
  const has = (key: string, fact: string) => factsOf.get(key)?.has(fact) === true
  for (const { from, to, as } of meetings) {
    if (as === 'layer') for (const fact of passedOn) if (has(to, fact)) factsOf.get(from)?.add(fact)
  }
  const losses = new Set(meetings.flatMap(({ from, to, as }) => (as === 'loss' ? [`${from}\n${to}`] : [])))
  for (const { from, to, as } of meetings) {
    // Models that learn from one loss together are partners: none of them guides the other.
    const isGuide = as === 'loss' && !losses.has(`${to}\n${from}`) && !has(from, 'learns')
    if (isGuide) factsOf.get(from)?.add('guides')
  }
}

/** Two ways to one place say no more than one. */
function distinct(uses: readonly FlowUse[]): FlowUse[] {
  const known = new Map<string, FlowUse>()
  for (const use of uses) {
    const { subject, verb, name, argument, place } = use
    const identity = [place.path, place.start, place.end, subject, verb, name, argument].join('\n')
    if (!known.has(identity)) known.set(identity, use)
  }
  return [...known.values()]
}

/** An interaction ends at stages; a stage that nothing else speaks for is drafted because of it. */
function withEnds(model: DraftedModel, interactions: readonly DraftedInteraction[], has: HasCode): DraftedModel {
  let drafted = model
  for (const { source, target, sourceStage, targetStage, type } of interactions) {
    const ends = [source === model.key ? sourceStage : null, target === model.key ? targetStage : null]
    for (const codeId of ends) {
      const code = codeId !== null && has(codeId) ? answerOf(codeId) : undefined
      if (code?.question !== 'stage' && code?.question !== 'conventional') continue
      const [place = null] = type.evidence
      const claim = { rule: { id: type.rule }, weight: 0.5, reason: 'an interaction ends at this stage', place }
      drafted = withStage(drafted, code.question, code.answer, claim)
    }
  }
  return drafted
}

/** What one type of interaction looks like from one side is told by the links of that type. */
function withoutKnownEnds(model: DraftedModel, interactions: readonly DraftedInteraction[]): DraftedModel {
  const own = interactions.filter(({ source, target }) => source === model.key || target === model.key)
  const known = new Set(own.map(({ type }) => kindOf(type)))
  return { ...model, openEnds: model.openEnds.filter((end) => !known.has(kindOf(end))) }
}
