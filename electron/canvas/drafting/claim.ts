/** Claims: what rules say about one model or one interaction, gathered into codes with evidence, reasons and confidence. */
import type { EvidencePlace, DraftedCode } from './drafted.ts'
import { type Answer, codeIdOf, type Question } from './codes.ts'
import type { Rule } from './rule.ts'

/** One rule that speaks for one code because of one place. */
export interface Claim {
  readonly rule: Pick<Rule, 'id'>
  readonly weight: number
  readonly reason: string
  readonly place: EvidencePlace | null
}

const mostEvidence = 10
const mostOfOneRule = 4
const mostReasons = 3

/** Below the last of them nothing is drafted. */
const thresholds = [
  ['high', 0.8],
  ['medium', 0.5],
  ['low', 0.3],
] as const

export type Confidence = (typeof thresholds)[number][0]

/** Each rule counts once, by its strongest place: a call in a loop of ten scripts is no surer than in one. */
export function strengthOf(claims: readonly Claim[]): number {
  const best = new Map<string, number>()
  for (const { rule, weight } of claims) best.set(rule.id, Math.max(weight, best.get(rule.id) ?? 0))
  return 1 - [...best.values()].reduce((doubt, weight) => doubt * (1 - weight), 1)
}

export function confidenceOf(strength: number): Confidence | undefined {
  return thresholds.find(([, least]) => strength >= least - 1e-9)?.[0]
}

/** The code that the claims speak for, or undefined when they are too weak together. */
export function draftedCode<Q extends Question>(
  question: Q,
  answer: Answer<Q>,
  claims: readonly Claim[],
): DraftedCode | undefined {
  const strength = strengthOf(claims)
  const confidence = confidenceOf(strength)
  const ordered = claims.toSorted(byWeight)
  const [first] = ordered
  if (confidence === undefined || first === undefined) return undefined
  return {
    question,
    answer,
    codeId: codeIdOf(question, answer),
    rule: first.rule.id,
    reason: reasonsOf(ordered),
    confidence,
    strength,
    evidence: evidenceOf(ordered),
  }
}

function byWeight(a: Claim, b: Claim): number {
  return b.weight - a.weight || compare(a.rule.id, b.rule.id) || compare(keyOf(a.place), keyOf(b.place))
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Sorts as path and offset do. */
function keyOf(place: EvidencePlace | null): string {
  return place === null ? '' : `${place.path} ${String(place.start).padStart(9, '0')} ${place.end}`
}

function reasonsOf(ordered: readonly Claim[]): string {
  const said = new Map<string, string>()
  for (const { rule, reason } of ordered) {
    if (said.size < mostReasons && !said.has(rule.id)) said.set(rule.id, `${reason} (rule ${rule.id})`)
  }
  return [...said.values()].join('; ')
}

function evidenceOf(ordered: readonly Claim[]): EvidencePlace[] {
  const places = new Map<string, EvidencePlace>()
  const ofRule = new Map<string, number>()
  for (const { rule, place } of ordered) {
    const already = ofRule.get(rule.id) ?? 0
    if (place === null || places.has(keyOf(place)) || already >= mostOfOneRule) continue
    ofRule.set(rule.id, already + 1)
    places.set(keyOf(place), place)
  }
  return [...places.values()].slice(0, mostEvidence)
}

/** Claims by the answer that they speak for. */
export class Claims<Q extends Question> {
  readonly #question: Q
  readonly #byAnswer = new Map<Answer<Q>, Claim[]>()

  constructor(question: Q) {
    this.#question = question
  }

  add(answer: Answer<Q>, claim: Claim): void {
    const list = this.#byAnswer.get(answer)
    if (list === undefined) this.#byAnswer.set(answer, [claim])
    else list.push(claim)
  }

  of(answer: Answer<Q>): readonly Claim[] {
    return this.#byAnswer.get(answer) ?? []
  }

  /** Surest first. */
  drafted(): DraftedCode[] {
    return [...this.#byAnswer]
      .flatMap(([answer, claims]) => draftedCode(this.#question, answer, claims) ?? [])
      .toSorted((a, b) => b.strength - a.strength || compare(a.codeId, b.codeId))
  }
}
