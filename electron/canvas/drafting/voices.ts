/** Voices: which rules speak about one model, because of its loads and of what is done with it, and the facts they establish. */
import type { Load } from '../../../shared/model/load.ts'
import type { FlowUse } from '../../study/flow.ts'
import type { Claim } from './claim.ts'
import type { CompiledRule, ModelInQuestion, Quote } from './compiledRule.ts'
import type { EvidencePlace } from './drafted.ts'
import type { Rule, UseCondition } from './rule.ts'

export interface Voice {
  readonly rule: Rule
  readonly claim: Claim
}

const testPath = /(?:^|\/)(?:tests?|testing|unit_?tests?)\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/i

/** What the program's own tests do with a model shows less of its pipeline than what the program does. */
const weightInTests = 0.5

export function weightAt(rule: Pick<Rule, 'weight'>, path: string): number {
  return testPath.test(path) ? rule.weight * weightInTests : rule.weight
}

/** From so many steps on, what is done with a value says ever less of the model it came from. */
const nearby = 4
const fading = 0.94
/** Down to this share of a use's weight. */
const least = 0.5

export function weightAfter({ trail }: Pick<FlowUse, 'trail'>, floor = least): number {
  return Math.max(floor, fading ** Math.max(0, trail.length - nearby))
}

export function placeOf({ path, start, end, line }: EvidencePlace): EvidencePlace {
  return { path, start, end, line }
}

/** What all rules say that look at a model, its loads and its uses; whether their facts hold is not asked yet. */
export function hearModel(
  model: ModelInQuestion,
  uses: readonly FlowUse[],
  rules: readonly CompiledRule[],
  quote: Quote,
): Voice[] {
  const about = rules.filter((rule) => rule.rule.meeting === undefined && rule.fitsModel(model))
  const ofUses = about.filter(({ fitsUse }) => fitsUse !== undefined)
  const ofModel = about.filter(({ fitsUse }) => fitsUse === undefined)
  return [...ofModel.flatMap((rule) => voicesOfModel(rule, model, quote)), ...voicesOfUses(uses, ofUses, quote)]
}

/** Most rules are out of question for a use by its subject and verb: those are asked once for all uses alike. */
function voicesOfUses(uses: readonly FlowUse[], rules: readonly CompiledRule[], quote: Quote): Voice[] {
  const alike = Map.groupBy(uses, ({ subject, verb }) => `${subject} ${verb}`)
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const possible = rules.filter(({ rule: { use } }) => canBeAbout(use, first))
    return group.flatMap((use) => {
      const fitting = possible.filter(({ fitsUse }) => fitsUse?.(use, quote) === true)
      return fitting.map(({ rule }) => voice(rule, use.place, usedWords(use), weightAfter(use)))
    })
  })
}

function canBeAbout(condition: UseCondition | undefined, { subject, verb }: FlowUse): boolean {
  return condition?.subject?.includes(subject) !== false && condition?.verb?.includes(verb) !== false
}

export function factsIn(voices: readonly Voice[]): Set<string> {
  return new Set(voices.flatMap(({ rule }) => rule.notes))
}

/** All that is needed, and nothing that speaks against it. */
export function holds(
  { needs, unless }: { readonly needs: readonly string[]; readonly unless: readonly string[] },
  facts: ReadonlySet<string>,
): boolean {
  return needs.every((fact) => facts.has(fact)) && !unless.some((fact) => facts.has(fact))
}

function voicesOfModel({ rule, fitsLoad }: CompiledRule, model: ModelInQuestion, quote: Quote): Voice[] {
  if (fitsLoad !== undefined) {
    return model.loads.filter((load) => fitsLoad(load, quote)).map((load) => voice(rule, load, loadWords(load)))
  }
  const [first] = model.loads
  return [voice(rule, first ?? null, { name: model.label, argument: '', library: first?.library ?? '' })]
}

interface Words {
  readonly name: string
  readonly argument: string
  readonly library: string
}

function usedWords({ name, argument }: FlowUse): Words {
  return { name, argument: argument === null ? '' : String(argument), library: name.split('.')[0] ?? name }
}

function loadWords({ signature, library }: Load): Words {
  return { name: signature, argument: '', library }
}

function voice(rule: Rule, at: EvidencePlace | null, words: Words, share = 1): Voice {
  const weight = share * (at === null ? rule.weight : weightAt(rule, at.path))
  return { rule, claim: { rule, weight, reason: inWords(rule.reason, words), place: at === null ? null : placeOf(at) } }
}

/** Fills in what was matched. */
export function inWords(reason: string, words: Partial<Words>): string {
  return reason.replaceAll(/\{(name|argument|library)\}/g, (_, word: keyof Words) => words[word] ?? '')
}
