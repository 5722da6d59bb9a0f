/** Drafts interactions: what it means that something one model gives reaches another (section 4.3, Tables 5 and 6). */
import type { FlowMeeting } from '../../study/flow.ts'
import { type Claim, compare, draftedCode, strengthOf } from './claim.ts'
import { type Answer, codeIdOf } from './codes.ts'
import type { CompiledRule, Quote } from './compiledRule.ts'
import type { DraftedCode, DraftedInteraction, DraftedModel } from './drafted.ts'
import type { MeetingEnd, Rule, StageEnd } from './rule.ts'
import { holds, inWords, placeOf, weightAfter, weightAt } from './voices.ts'

/** A model as interactions see it: what was drafted for it and the facts behind. */
export interface Participant {
  readonly model: DraftedModel
  readonly facts: ReadonlySet<string>
}

/** A meeting and the rule that says best what it means. */
export interface Reading {
  readonly meeting: FlowMeeting
  readonly rule: Rule
  readonly claim: Claim
}

type Participants = ReadonlyMap<string, Participant>

/** `all` are the neighbours that conditions ask about; the others of them are not read. */
export function readMeetings(
  meetings: readonly FlowMeeting[],
  all: readonly FlowMeeting[],
  participants: Participants,
  rules: readonly CompiledRule[],
  quote: Quote,
): Reading[] {
  return meetings
    .filter(({ from, to }) => participants.has(from) && participants.has(to))
    .flatMap((meeting) => bestReading(meeting, all, participants, rules, quote) ?? [])
}

/** One interaction for each pair of models and type of interaction; feature handoff takes the likeliest of its shapes. */
export function draftInteractions(readings: readonly Reading[], participants: Participants): DraftedInteraction[] {
  const groups = Map.groupBy(readings, (reading) =>
    [...endsOf(reading), kindOf({ answer: reading.rule.says.type ?? '' })].join('\n'),
  )
  const interactions = [...groups.values()].flatMap((group) => interactionOf(group, participants) ?? [])
  const bySource = Map.groupBy(withoutReturns(interactions), ({ source, type }) => `${source}\n${kindOf(type)}`)
  return [...bySource.values()].flatMap(surest).toSorted((a, b) => compare(keyOf(a), keyOf(b)))
}

/** Data that are handed on do not come back: of two ways between a pair the likelier one is told. */
function withoutReturns(interactions: readonly DraftedInteraction[]): DraftedInteraction[] {
  const handoffs = interactions.filter(({ type }) => kindOf(type) === 'FH')
  return interactions.filter((one) => {
    if (kindOf(one.type) !== 'FH') return true
    const back = handoffs.find(({ source, target }) => source === one.target && target === one.source)
    return back === undefined || isLikelier(one, back)
  })
}

function isLikelier(one: DraftedInteraction, other: DraftedInteraction): boolean {
  return one.type.strength === other.type.strength
    ? compare(keyOf(one), keyOf(other)) < 0
    : one.type.strength > other.type.strength
}

/** What seems to reach ever so many models sits where anything may be put: the likeliest ones are enough to judge. */
const mostPartners = 8

function surest(interactions: readonly DraftedInteraction[]): DraftedInteraction[] {
  return interactions
    .toSorted((a, b) => b.type.strength - a.type.strength || compare(keyOf(a), keyOf(b)))
    .slice(0, mostPartners)
}

function keyOf({ source, target, type }: DraftedInteraction): string {
  return `${source}\n${target}\n${type.codeId}`
}

/** The shapes of feature handoff compete with one another; the other types stand beside it. */
export function kindOf({ answer }: { readonly answer: string }): string {
  return answer.replace(/^FH-.*/, 'FH')
}

function bestReading(
  meeting: FlowMeeting,
  all: readonly FlowMeeting[],
  participants: Participants,
  rules: readonly CompiledRule[],
  quote: Quote,
): Reading | undefined {
  const fitting = rules.filter(
    ({ rule, fitsMeeting }) =>
      fitsMeeting?.(meeting, quote) === true &&
      fitsEnd(rule.meeting?.from, participants.get(meeting.from)) &&
      fitsEnd(rule.meeting?.to, participants.get(meeting.to)) &&
      fitsNeighbours(rule, meeting, all),
  )
  const readings = fitting.map(({ rule }): Reading => ({ meeting, rule, claim: claimOf(rule, meeting) }))
  return readings.toSorted((a, b) => b.claim.weight - a.claim.weight || compare(a.rule.id, b.rule.id))[0]
}

/** Two models that meet far from both of their loads still meet. */
const leastOfMeeting = 0.65

function claimOf(rule: Rule, meeting: FlowMeeting): Claim {
  const weight = weightAfter(meeting, leastOfMeeting) * weightAt(rule, meeting.place.path)
  return { rule, weight, reason: inWords(rule.reason, {}), place: placeOf(meeting.place) }
}

function fitsEnd(end: MeetingEnd | undefined, participant: Participant | undefined): boolean {
  if (end === undefined) return true
  if (participant === undefined) return false
  const { model, facts } = participant
  if (end.origin !== undefined && end.origin !== model.origin) return false
  const answer = model.organisation?.answer
  if (end.organisation !== undefined && !end.organisation.some((one) => one === answer)) return false
  return holds(end, facts)
}

function fitsNeighbours({ meeting: condition }: Rule, meeting: FlowMeeting, all: readonly FlowMeeting[]): boolean {
  if (condition?.fed !== undefined && condition.fed !== isFed(meeting, all)) return false
  if (condition?.answered !== undefined && condition.answered !== isAnswered(meeting, all)) return false
  return condition?.joined === undefined || condition.joined === isJoined(meeting, all)
}

/** `head(cat(a, b))`: what arrives at the head from either model is joined with what arrives from the other. */
function isJoined({ from, to }: FlowMeeting, all: readonly FlowMeeting[]): boolean {
  const partners = all.flatMap((one) => (one.as === 'fusion' ? partnerOf(one, from) : []))
  return all.some((other) => other.to === to && other.as === 'input' && partners.includes(other.from))
}

function partnerOf({ from, to }: FlowMeeting, key: string): string[] {
  return from === key ? [to] : to === key ? [from] : []
}

function isAnswered({ from, to }: FlowMeeting, all: readonly FlowMeeting[]): boolean {
  return all.some((other) => other.from === to && other.to === from && other.as === 'input')
}

function isFed({ from, to }: FlowMeeting, all: readonly FlowMeeting[]): boolean {
  return all.some((other) => other.to === from && other.from !== from && (other.as === 'input' || other.from === to))
}

function interactionOf(group: readonly Reading[], participants: Participants): DraftedInteraction | undefined {
  const byType = Map.groupBy(group, ({ rule }) => rule.says.type)
  const [winner] = [...byType.entries()].toSorted(
    ([typeA, a], [typeB, b]) => strengthOf(claims(b)) - strengthOf(claims(a)) || compare(typeA ?? '', typeB ?? ''),
  )
  if (winner === undefined) return undefined
  const [answer, readings] = winner
  const [first] = readings.toSorted((a, b) => b.claim.weight - a.claim.weight || compare(a.rule.id, b.rule.id))
  if (answer === undefined || first === undefined) return undefined
  const type = draftedCode('type', answer, claims(readings))
  const [source, target] = endsOf(first).map((key) => participants.get(key))
  if (type === undefined || source === undefined || target === undefined) return undefined
  return {
    source: source.model.key,
    target: target.model.key,
    sourceStage: stageAt(first.rule.says.from, source, 'INF', 'PRED'),
    targetStage: stageAt(first.rule.says.to, target, 'PROC', 'FENG'),
    type,
    direction: answerTo('direction', readings),
    function: answerTo('function', readings),
  }
}

/** Source and target of the link. */
function endsOf({ meeting: { from, to }, rule }: Reading): readonly [string, string] {
  return rule.says.turned === true ? [to, from] : [from, to]
}

function claims(readings: readonly Reading[]): Claim[] {
  return readings.map(({ claim }) => claim)
}

function stageAt(
  end: StageEnd | undefined,
  { model }: Participant,
  stage: Answer<'stage'>,
  conventional: Answer<'conventional'>,
): string {
  return model.origin === 'scratch'
    ? codeIdOf('conventional', end?.conventional ?? conventional)
    : codeIdOf('stage', end?.stage ?? stage)
}

function answerTo<Q extends 'direction' | 'function'>(question: Q, readings: readonly Reading[]): DraftedCode | null {
  const telling = readings.filter(({ rule }) => rule.says[question] !== undefined)
  const clearest = telling.toSorted((a, b) => b.claim.weight - a.claim.weight || compare(a.rule.id, b.rule.id))[0]
  const answer = clearest?.rule.says[question] as Answer<Q> | undefined
  if (answer === undefined) return null
  return draftedCode(question, answer, claims(telling.filter(({ rule }) => rule.says[question] === answer))) ?? null
}
