/** Compiled rule: the conditions of a rule as tests of one use, load, model or meeting; facts about models are not asked here. */
import type { Load } from '../../../shared/model/load.ts'
import type { FlowCues, FlowMeeting, FlowUse } from '../../study/flow.ts'
import { namePattern } from './namePattern.ts'
import type { LoadCondition, MeetingCondition, ModelCondition, Rule, UseCondition } from './rule.ts'

/** What is known of a model before anything was concluded. */
export interface ModelInQuestion {
  readonly key: string
  readonly label: string
  readonly origin: 'pretrained' | 'scratch'
  readonly loads: readonly Load[]
  readonly family: string | null
  readonly modality: string | null
}

/** Text of a place as it stands in the code; empty where it cannot be read. */
export type Quote = (place: { readonly path: string; readonly start: number; readonly end: number }) => string

export interface CompiledRule {
  readonly rule: Rule
  readonly fitsModel: (model: ModelInQuestion) => boolean
  readonly fitsUse: ((use: FlowUse, quote: Quote) => boolean) | undefined
  readonly fitsLoad: ((load: Load, quote: Quote) => boolean) | undefined
  /** Place, cues and arrival alone. */
  readonly fitsMeeting: ((meeting: FlowMeeting, quote: Quote) => boolean) | undefined
}

/** Longer calls are cut: what a rule looks for stands at their beginning. */
const longestQuote = 1500

type Test<T> = (value: T) => boolean

export function compileRule(rule: Rule): CompiledRule {
  return {
    rule,
    fitsModel: rule.model === undefined ? () => true : testOfModel(rule.model),
    fitsUse: rule.use && testOfUse(rule.use),
    fitsLoad: rule.load && testOfLoad(rule.load),
    fitsMeeting: rule.meeting && testOfMeeting(rule.meeting),
  }
}

function oneOf<T>(allowed: readonly T[] | undefined): Test<T> {
  if (allowed === undefined) return () => true
  const set = new Set(allowed)
  return (value) => set.has(value)
}

function anyName(patterns: readonly string[] | undefined): Test<string> {
  if (patterns === undefined) return () => true
  const tests = patterns.map(namePattern)
  return (name) => tests.some((test) => test(name))
}

function testOfText(source: string | undefined): Test<string> {
  if (source === undefined) return () => true
  const expression = new RegExp(source)
  return (text) => expression.test(text)
}

/** The text of a place is only asked for where a rule looks at it. */
function testOfQuote(source: string | undefined): (place: Parameters<Quote>[0], quote: Quote) => boolean {
  if (source === undefined) return () => true
  const text = testOfText(source)
  return (place, quote) => text(quote(place).slice(0, longestQuote))
}

function testOfCues({ cues, without }: Pick<UseCondition, 'cues' | 'without'>): Test<FlowCues> {
  return (given) => cues.every((cue) => given[cue]) && !without.some((cue) => given[cue])
}

function testOfUse(condition: UseCondition): (use: FlowUse, quote: Quote) => boolean {
  const subject = oneOf(condition.subject)
  const verb = oneOf(condition.verb)
  const argument = oneOf(condition.argument)
  const name = anyName(condition.name)
  const decorator = anyName(condition.decorator)
  const text = testOfQuote(condition.text)
  const path = testOfText(condition.path)
  const symbol = testOfText(condition.symbol)
  const cues = testOfCues(condition)
  return (use, quote) =>
    subject(use.subject) &&
    verb(use.verb) &&
    (condition.argument === undefined || (use.argument !== null && argument(use.argument))) &&
    name(use.name) &&
    cues(use.cues) &&
    path(use.place.path) &&
    symbol(use.place.symbol) &&
    (condition.decorator === undefined || use.cues.decorators.some(decorator)) &&
    text(use.place, quote)
}

function testOfLoad(condition: LoadCondition): (load: Load, quote: Quote) => boolean {
  const signature = anyName(condition.signature)
  const library = oneOf(condition.library)
  const component = oneOf(condition.component)
  const text = testOfQuote(condition.text)
  const modelName = testOfText(condition.modelName)
  const caller = testOfText(condition.caller)
  const path = testOfText(condition.path)
  return (load, quote) =>
    signature(load.signature) &&
    library(load.library) &&
    component(load.component) &&
    caller(load.caller) &&
    path(load.path) &&
    (condition.weights === undefined || load.loadsWeights === condition.weights) &&
    (condition.modelName === undefined || load.modelNames.some((one) => modelName(one.name))) &&
    text(load, quote)
}

function testOfModel(condition: ModelCondition): Test<ModelInQuestion> {
  const family = oneOf<string | null>(condition.family)
  const modality = oneOf<string | null>(condition.modality)
  const label = testOfText(condition.label)
  const origin = oneOf(condition.origin === undefined ? undefined : [condition.origin])
  const library = oneOf(condition.library)
  return ({ loads, ...model }) =>
    origin(model.origin) &&
    family(model.family) &&
    modality(model.modality) &&
    label(model.label) &&
    (condition.library === undefined || loads.some((load) => library(load.library)))
}

function testOfMeeting(condition: MeetingCondition): (meeting: FlowMeeting, quote: Quote) => boolean {
  const as = oneOf(condition.as)
  const text = testOfQuote(condition.text)
  const path = testOfText(condition.path)
  const symbol = testOfText(condition.symbol)
  const cues = testOfCues(condition)
  return (meeting, quote) =>
    as(meeting.as) &&
    cues(meeting.cues) &&
    path(meeting.place.path) &&
    symbol(meeting.place.symbol) &&
    text(meeting.place, quote)
}
