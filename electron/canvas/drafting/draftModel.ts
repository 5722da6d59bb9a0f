/** Drafts one model's pipeline from what rules say about it: stages, adaptation and organisation. */
import type { FlowScratch } from '../../study/flow.ts'
import { type Claim, Claims, compare, confidenceOf, draftedCode, strengthOf } from './claim.ts'
import { type Answer, answersTo, codeIdOf, type Question } from './codes.ts'
import type { ModelInQuestion } from './compiledRule.ts'
import type { DraftedCode, DraftedModel } from './drafted.ts'
import { placeOf, type Voice } from './voices.ts'

type ModelQuestion = Exclude<Question, 'direction' | 'function'>

function claimsFor<Q extends ModelQuestion>(question: Q, voices: readonly Voice[]): Claims<Q> {
  const claims = new Claims(question)
  for (const { rule, claim } of voices) {
    const answer = rule.says[question] as Answer<Q> | undefined
    if (answer !== undefined) claims.add(answer, claim)
  }
  return claims
}

/** Rooms know only codes that the study has. */
export type HasCode = (codeId: string) => boolean

export function draftModel(
  model: ModelInQuestion,
  scratch: FlowScratch | null,
  voices: readonly Voice[],
  has: HasCode,
): DraftedModel {
  const kept = (codes: readonly DraftedCode[]) => codes.filter(({ codeId }) => has(codeId))
  const { key, label, origin } = model
  if (origin === 'scratch') {
    const stages = conventionalStages(voices, scratch)
    const place = scratch === null ? null : placeOf(scratch.place)
    return { key, label, origin, place, stages: kept(stages), adaptations: [], organisation: null, openEnds: [] }
  }
  const changes = adaptationsOf(voices)
  const adaptations = changes.length > 0 ? changes : asIs(model, voices)
  const organisation = organisationOf(voices)
  return {
    key,
    label,
    origin,
    place: null,
    stages: kept(stagesOf(fittingIn(voices, organisation), changes)),
    adaptations: kept(adaptations),
    organisation: organisation !== null && has(organisation.codeId) ? organisation : null,
    openEnds: kept(claimsFor('type', voices).drafted()),
  }
}

/** Some stages belong to one kind of pipeline only (Figure 9). */
function fittingIn(voices: readonly Voice[], organisation: DraftedCode | null): Voice[] {
  if (organisation === null) return [...voices]
  return voices.filter(({ rule }) => rule.organisation?.some((one) => one === organisation.answer) !== false)
}

/** As the pipeline runs, not as sure as they are. */
export function inOrder(stages: readonly DraftedCode[]): DraftedCode[] {
  return stages.toSorted((a, b) => compare(a.codeId, b.codeId))
}

/** Whoever changes a model passes through its adaptation (section 4.2.1, step 2). */
function stagesOf(voices: readonly Voice[], changes: readonly DraftedCode[]): DraftedCode[] {
  const claims = claimsFor('stage', voices)
  for (const change of changes) {
    for (const place of change.evidence) {
      const reason = change.reason.replace(/ \(rule [^)]*\)$/, '')
      claims.add('ADPT', { rule: { id: change.rule }, weight: change.strength, reason, place })
    }
  }
  return inOrder(claims.drafted())
}

function conventionalStages(voices: readonly Voice[], scratch: FlowScratch | null): DraftedCode[] {
  const claims = claimsFor('conventional', voices)
  if (scratch !== null) {
    const reason = `${scratch.label} is built here with untrained parameters`
    claims.add('MODEL', { rule: { id: 'scratch.built-here' }, weight: 0.9, reason, place: placeOf(scratch.place) })
  }
  return inOrder(claims.drafted())
}

/** Where it is known how much is cut, the broader code says nothing more; cut layers include the head. */
function adaptationsOf(voices: readonly Voice[]): DraftedCode[] {
  const drafted = claimsFor('adaptation', voices).drafted()
  const answers = new Set(drafted.map(({ answer }) => answer))
  return drafted.filter(({ answer }) => {
    if (answer === 'DEL') return !answers.has('DEL-H') && !answers.has('DEL-L')
    if (answer === 'DEL-H') return !answers.has('DEL-L')
    return answer !== 'ASIS'
  })
}

/** Nothing that changes the model was seen: surer, the more was seen of it. */
function asIs(model: ModelInQuestion, voices: readonly Voice[]): DraftedCode[] {
  const claims = model.loads.map((load): Claim => ({
    rule: { id: 'adaptation.as-is' },
    weight: voices.some(({ rule }) => rule.use !== undefined) ? 0.6 : 0.35,
    reason: 'nothing that was followed changes its layers, its head or its settings',
    place: placeOf(load),
  }))
  const drafted = draftedCode('adaptation', 'ASIS', claims)
  return drafted === undefined ? [] : [drafted]
}

/** How much a second opinion takes away. */
const doubt = 0.6

/** Each rule has one vote, strong ones more than several weak ones; the organisation with most of them is drafted, and close results make it unsure. */
function organisationOf(voices: readonly Voice[]): DraftedCode | null {
  const claims = claimsFor('organisation', voices)
  const ranked = answersTo('organisation')
    .map((answer) => ({ answer, votes: votesOf(claims.of(answer)) }))
    .toSorted((a, b) => b.votes - a.votes)
  const [first, second] = ranked
  if (first === undefined || first.votes === 0) return null
  const winning = claims.of(first.answer)
  const code = draftedCode('organisation', first.answer, winning)
  if (code === undefined) return null
  const strength = strengthOf(winning) * (1 - (doubt * (second?.votes ?? 0)) / first.votes)
  return { ...code, strength, confidence: confidenceOf(strength) ?? 'low' }
}

function votesOf(claims: readonly Claim[]): number {
  const best = new Map<string, number>()
  for (const { rule, weight } of claims) best.set(rule.id, Math.max(weight, best.get(rule.id) ?? 0))
  return [...best.values()].reduce((sum, weight) => sum + weight * weight, 0)
}

/** A stage that an interaction ends at, where nothing else speaks for it. */
export function withStage(
  model: DraftedModel,
  question: 'stage' | 'conventional',
  answer: string,
  claim: Claim,
): DraftedModel {
  const codeId = codeIdOf(question, answer as never)
  if (model.stages.some((stage) => stage.codeId === codeId)) return model
  const drafted = draftedCode(question, answer as never, [claim])
  return drafted === undefined ? model : { ...model, stages: inOrder([...model.stages, drafted]) }
}
