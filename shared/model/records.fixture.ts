/** Records of every kind as fast-check makes them, up to the limits of their validators. */
import fc from 'fast-check'
import type { Anchor } from './anchor.ts'
import type { EntityKind, EntityRecord } from './entities.ts'
import { type Demand, severities } from './pipelineRule.ts'
import { verdicts } from './suggestion.ts'
import { unitKinds } from './unitKind.ts'

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })

export const identifiers = hex(32).map((digits) =>
  [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-'),
)

/** Whole characters only: a lone half of a pair has no UTF-8 form, and no file keeps it. */
const text = (most: number, least = 0) =>
  fc.string({ unit: 'binary', minLength: least, maxLength: Math.min(most, 40) }).filter((value) => value.isWellFormed())
const name = (most: number) => text(most, 1).filter((value) => value.length <= most)
const colours = hex(6).map((digits) => `#${digits}`)
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)

export const anchors: fc.Arbitrary<Anchor> = fc
  .record({
    commit: hex(40),
    path: name(200),
    blob: hex(40),
    start: fc.nat(),
    length: fc.nat(1000),
    line: fc.integer({ min: 1, max: 1e6 }),
    endLine: fc.integer({ min: 1, max: 1e6 }),
    quote: text(200),
    prefix: text(100),
    suffix: text(100),
    symbol: text(100),
  })
  .map(({ length, ...anchor }) => ({ ...anchor, end: anchor.start + length }))

const evidence = fc.array(anchors, { maxLength: 3 })
const loadIds = fc.array(hex(16), { maxLength: 3 })
const unit = { id: identifiers, repositoryId: identifiers, label: text(100) }

const codes: fc.Arbitrary<EntityRecord<'code'>> = fc.record({
  id: identifiers,
  schemeId: identifiers,
  name: name(100),
  abbreviation: fc.constantFrom('', 'INIT', 'Ä'),
  definition: text(100),
  useWhen: text(100),
  avoidWhen: text(100),
  examples: fc.array(text(100), { maxLength: 4 }),
  colour: colours,
  key: fc.constantFrom('', 'a', '7'),
  parentId: fc.option(identifiers),
  literature: text(100),
  position: numbers,
  retired: fc.boolean(),
  exampleSpans: fc.array(fc.record({ repositoryId: identifiers, anchor: anchors, note: text(60) }), { maxLength: 2 }),
  mergedInto: fc.option(identifiers),
  splitInto: fc.array(identifiers, { maxLength: 3 }),
  meaningSince: text(40),
})

const codings: fc.Arbitrary<EntityRecord<'coding'>> = fc.record({
  id: identifiers,
  raterId: identifiers,
  unitId: identifiers,
  codeId: identifiers,
  evidence,
  confidence: fc.constantFrom('sure' as const, 'unsure' as const),
  memo: text(200),
  codebookRevision: text(40),
  suggestionId: fc.option(hex(16)),
  position: fc.option(numbers),
  createdAt: fc.constant('2024-02-21T12:00:00.000Z'),
  changedAt: fc.constant('2024-02-21T12:00:00.001Z'),
})

const units: fc.Arbitrary<EntityRecord<'unit'>> = fc.oneof(
  fc.record({ ...unit, kind: fc.constant('repository' as const) }),
  fc.record({
    ...unit,
    kind: fc.constant('model' as const),
    origin: fc.constantFrom('pretrained' as const, 'scratch' as const),
    evidence,
    loadIds,
  }),
  fc.record({
    ...unit,
    kind: fc.constant('link' as const),
    sourceId: identifiers,
    targetId: identifiers,
    sourceStageId: fc.option(identifiers),
    targetStageId: fc.option(identifiers),
  }),
  fc.record({ ...unit, kind: fc.constant('load' as const), loadId: hex(16), anchor: anchors }),
  fc.record({ ...unit, kind: fc.constant('span' as const), anchor: anchors }),
)

const when = fc.record(
  {
    origin: fc.constantFrom('pretrained' as const, 'scratch' as const),
    codeIds: fc.array(identifiers, { minLength: 1 }),
  },
  { requiredKeys: [] },
)
const someIds = fc.array(identifiers, { minLength: 1, maxLength: 4 })

const demands: fc.Arbitrary<Demand> = fc.oneof(
  fc.record({ kind: fc.constantFrom('stages.all' as const, 'stages.any' as const), when, stageIds: someIds }),
  fc.record({ kind: fc.constant('stages.order' as const), when, earlierIds: someIds, laterIds: someIds }),
  fc.record({ kind: fc.constant('link.ends' as const), typeIds: someIds, sourceIds: someIds, targetIds: someIds }),
  fc.record({ kind: fc.constant('link.stages' as const) }),
)

/** One arbitrary for each kind of record. */
export const records: { readonly [K in EntityKind]: fc.Arbitrary<EntityRecord<K>> } = {
  study: fc.record({ id: identifiers, name: name(100), description: text(200) }),
  rater: fc.record({
    id: identifiers,
    name: name(100),
    kind: fc.constantFrom('person' as const, 'detector' as const),
    colour: colours,
  }),
  actor: fc.record({ id: identifiers, raterId: identifiers }),
  repository: fc.record({
    id: identifiers,
    name: name(100),
    kind: fc.constantFrom('git' as const, 'folder' as const),
    origin: fc.option(text(100)),
    commit: hex(40),
  }),
  scheme: fc.record({
    id: identifiers,
    name: name(100),
    question: text(100),
    unitKinds: fc.uniqueArray(fc.constantFrom(...unitKinds), { minLength: 1 }),
    choice: fc.constantFrom('single' as const, 'multiple' as const),
    ordered: fc.boolean(),
    position: numbers,
    source: text(100),
    retired: fc.boolean(),
    required: fc.boolean(),
    parentId: fc.option(identifiers),
  }),
  code: codes,
  unit: units,
  coding: codings,
  placement: fc.record({ id: identifiers, x: numbers, y: numbers, byHand: fc.boolean() }),
  naming: fc.record({
    id: identifiers,
    repositoryId: identifiers,
    loadId: hex(16),
    anchor: anchors,
    names: fc.array(name(60), { maxLength: 4 }),
    version: fc.option(text(30)),
    memo: text(100),
  }),
  traceEdit: fc.record({
    id: identifiers,
    repositoryId: identifiers,
    loadId: hex(16),
    verb: fc.constantFrom('add' as const, 'cut' as const),
    caller: fc.record({ path: name(60), symbol: text(60) }),
    callee: fc.record({ path: name(60), symbol: text(60) }),
    line: fc.integer({ min: 1, max: 10_000 }),
  }),
  pack: fc.record({ id: identifiers, library: name(40), content: fc.constant('{}') }),
  memo: fc.record({
    id: identifiers,
    raterId: identifiers,
    subject: fc.oneof(
      fc.constant({ kind: 'study' as const }),
      fc.record({ kind: fc.constantFrom('repository' as const, 'code' as const, 'unit' as const), id: identifiers }),
      fc.record({ kind: fc.constant('file' as const), repositoryId: identifiers, path: name(60) }),
      fc.record({ kind: fc.constant('span' as const), repositoryId: identifiers, anchor: anchors }),
    ),
    title: text(100),
    text: text(200),
    createdAt: fc.constant('2024-02-21T12:00:00.000Z'),
    changedAt: fc.constant('2024-02-21T12:00:00.001Z'),
  }),
  release: fc.record({
    id: identifiers,
    name: name(60),
    note: text(100),
    raterId: identifiers,
    at: fc.constant('2024-02-21T12:00:00.000Z'),
    frontier: fc.dictionary(identifiers, fc.integer({ min: 1, max: 1e6 }), { maxKeys: 3 }),
  }),
  savedFilter: fc.record({
    id: identifiers,
    raterId: identifiers,
    name: name(60),
    query: fc.record({ text: text(40), codeIds: fc.array(identifiers, { maxLength: 3 }) }, { requiredKeys: [] }),
  }),
  lane: fc.record({
    id: identifiers,
    raterId: identifiers,
    repositoryId: identifiers,
    name: name(60),
    modelIds: fc.array(identifiers, { minLength: 2, maxLength: 4 }),
  }),
  suggestionAnswer: fc.record({
    id: identifiers,
    raterId: identifiers,
    repositoryId: identifiers,
    suggestionId: hex(32),
    verdict: fc.constantFrom(...verdicts),
    codeId: fc.option(identifiers),
    at: fc.constant('2024-02-21T12:00:00.000Z'),
  }),
  pipelineRule: fc.record({
    id: identifiers,
    name: name(60),
    severity: fc.constantFrom(...severities),
    enabled: fc.boolean(),
    says: text(100),
    mend: text(100),
    demand: demands,
  }),
}
