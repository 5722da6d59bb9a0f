/** What the validators of saved things let through, and what they refuse. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorSchema } from './anchor.ts'
import { codeSchema } from './code.ts'
import { codingSchema } from './coding.ts'
import { colourSchema } from './colour.ts'
import { entityKinds, entitySchemas } from './entities.ts'
import { identifierSchema } from './identifier.ts'
import { loadSchema } from './load.ts'
import { placementSchema } from './placement.ts'
import { anchors, records } from './records.fixture.ts'
import { schemeSchema } from './scheme.ts'
import { unitSchema } from './unit.ts'

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success

function sample<T>(arbitrary: fc.Arbitrary<T>): T {
  const [value] = fc.sample(arbitrary, { numRuns: 1, seed: 7 })
  if (value === undefined) throw new Error('nothing was sampled')
  return value
}

describe.each(entityKinds)('%s', (kind) => {
  const record = records[kind] as fc.Arbitrary<Record<string, unknown>>

  it('gives a sound record back unchanged, also after JSON', () => {
    fc.assert(
      fc.property(record, (value) => {
        expect(entitySchemas[kind].parse(value)).toEqual(value)
        expect(entitySchemas[kind].parse(JSON.parse(JSON.stringify(value)))).toEqual(value)
      }),
    )
  })

  it('refuses a record with a field too few or too many', () => {
    fc.assert(
      fc.property(record, fc.nat(), (value, chosen) => {
        const fields = Object.keys(value)
        const { [fields[chosen % fields.length] ?? '']: _left, ...rest } = value
        expect(accepts(entitySchemas[kind], rest)).toBe(false)
        expect(accepts(entitySchemas[kind], { ...value, password: 'x' })).toBe(false)
      }),
    )
  })
})

describe('identifiers and colours', () => {
  it.each(['', 'not-a-uuid', '0192F000-0000-7000-8000-000000000001', '0192f000-0000-7000-8000-000000000001\n'])(
    'refuses %j as an identifier',
    (value) => expect(accepts(identifierSchema, value)).toBe(false),
  )

  it.each(['red', '#fff', '#0072B2', '#0072b2ff', '#0072b2\n', 'url(#0072b2)'])('refuses %j as a colour', (value) =>
    expect(accepts(colourSchema, value)).toBe(false),
  )
})

describe('anchors', () => {
  it('may be empty but never end before they start', () => {
    fc.assert(
      fc.property(anchors, (anchor) => {
        expect(accepts(anchorSchema, { ...anchor, end: anchor.start })).toBe(true)
        expect(accepts(anchorSchema, { ...anchor, start: anchor.start + 1, end: anchor.start })).toBe(false)
      }),
    )
  })

  it.each([{ start: -1 }, { start: 1.5 }, { line: 0 }, { path: '' }, { commit: '' }, { quote: 'x'.repeat(20_001) }])(
    'refuse %j',
    (change) => expect(accepts(anchorSchema, { ...sample(anchors), ...change })).toBe(false),
  )
})

describe('units', () => {
  it('have the fields of their kind and no other', () => {
    const span = { ...sample(records.unit.filter(({ kind }) => kind === 'span')) }
    expect(accepts(unitSchema, span)).toBe(true)
    expect(accepts(unitSchema, { ...span, kind: 'repository' })).toBe(false)
    expect(accepts(unitSchema, { ...span, loadId: 'abc' })).toBe(false)
    expect(accepts(unitSchema, { ...span, kind: 'pipeline' })).toBe(false)
  })
})

describe('limits that hold a file together', () => {
  it('a scheme is asked of at least one kind of unit', () => {
    expect(accepts(schemeSchema, { ...sample(records.scheme), unitKinds: [] })).toBe(false)
  })

  it('a key is one character and a name is not empty', () => {
    const code = sample(records.code)
    expect(accepts(codeSchema, { ...code, key: 'ab' })).toBe(false)
    expect(accepts(codeSchema, { ...code, name: '' })).toBe(false)
    expect(accepts(codeSchema, { ...code, parentId: 'root' })).toBe(false)
  })

  it('a coding is sure or unsure, with at most 200 pieces of evidence', () => {
    const coding = sample(records.coding)
    const anchor = sample(anchors)
    expect(accepts(codingSchema, { ...coding, confidence: 'certain' })).toBe(false)
    expect(accepts(codingSchema, { ...coding, evidence: Array.from({ length: 200 }, () => anchor) })).toBe(true)
    expect(accepts(codingSchema, { ...coding, evidence: Array.from({ length: 201 }, () => anchor) })).toBe(false)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('nothing stands at %d', (x) => {
    expect(accepts(placementSchema, { ...sample(records.placement), x })).toBe(false)
  })
})

describe('loads', () => {
  const load = {
    id: 'abc',
    repositoryId: 'r',
    commit: 'c',
    path: 'a.py',
    blob: 'b',
    start: 0,
    end: 4,
    line: 1,
    endLine: 1,
    column: 1,
    cell: null,
    library: 'timm',
    signature: 'timm.create_model',
    callee: 'timm.create_model',
    kind: 'direct',
    hub: 'huggingface',
    component: 'model',
    modelNames: [{ name: 'resnet50', evidence: [] }],
    nameArgument: '"resnet50"',
    version: null,
    loadsWeights: true,
    caller: '',
    confidence: 'high',
    remarks: [],
    rulesVersion: '1',
  }

  it('keep a name with or without its condition', () => {
    expect(loadSchema.parse(load)).toEqual(load)
    const conditional = { ...load, modelNames: [{ name: 'a', condition: 'if large', evidence: [] }] }
    expect(loadSchema.parse(conditional)).toEqual(conditional)
  })

  it.each([{ hub: 'modelscope' }, { component: 'head' }, { kind: 'guess' }, { confidence: 'certain' }, { start: 0.5 }])(
    'refuse %j',
    (change) => expect(accepts(loadSchema, { ...load, ...change })).toBe(false),
  )
})
