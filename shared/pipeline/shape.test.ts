/** Asking for shapes and counting them, against pipelines that are few enough to count by hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PipelineRow } from '../api/canvas.ts'
import type { SchemeRow } from '../api/taxonomy.ts'
import { seedState, xoshiro128 } from '../statistics/random.ts'
import { schemes } from './compare.fixture.ts'
import { anyShape, asksNothing, type ShapeNames, type ShapeQuery, shapeTest, sortedRows } from './shape.ts'
import { edge, shapesOf, stageCounts, stagesInOrder, transitions } from './shapeCounts.ts'
import { builtInAnswers, builtInStages, shapeExamples } from './shapeExamples.ts'
import { pipelineRow } from './units.fixture.ts'

const names: ShapeNames = {
  repositories: new Map([
    ['r1', 'birds/Field-Guide'],
    ['r2', 'ants/atlas'],
  ]),
  raters: new Map([
    ['ada', 'Ada'],
    ['grace', 'Grace'],
  ]),
}

const row: typeof pipelineRow = (label, stages, more) => pipelineRow(label, stages, { repositoryId: 'r1', ...more })

const handoff: PipelineRow['links'][number] = {
  unitId: 'l',
  otherId: 'x',
  outgoing: true,
  codeIds: ['FH-S', 'OUT'],
  stageId: 'INF',
  otherStageId: null,
}

const rows = [
  row('bert', 'INIT PROC FEAT INF', { codeIds: ['EXTRACT', 'DEL-H'], links: [handoff] }),
  row('clip', 'INIT INF', { codeIds: ['EXTRACT'], repositoryId: 'r2', raterId: 'grace' }),
  row('t5', 'INIT PROC FT INF', { codeIds: ['GEN', 'ADD'] }),
  row('resnet', 'INIT PROC FEAT FT', { codeIds: ['EXTRACT', 'ADD'], raterId: 'grace' }),
  row('bert', 'INIT PROC FEAT INF', { raterId: 'grace' }),
  row('net', 'DATA TRAIN', { origin: 'scratch', repositoryId: 'r2' }),
  row('bare', ''),
]

function found(query: Partial<ShapeQuery>): string[] {
  return rows
    .filter(shapeTest({ ...anyShape, ...query }, schemes, names))
    .map(({ label, raterId }) => `${label} ${raterId}`)
}

describe('a query', () => {
  it('that asks nothing finds everything', () => {
    expect(found({})).toHaveLength(rows.length)
    expect([
      asksNothing(anyShape),
      asksNothing({ ...anyShape, text: ' ' }),
      asksNothing({ ...anyShape, origin: 'scratch' }),
    ]).toEqual([true, true, false])
  })

  it('asks for stages that are there and stages that are not', () => {
    expect(found({ stages: { FEAT: 'must', FT: 'mustNot' } })).toEqual(['bert ada', 'bert grace'])
    expect(found({ stages: { INIT: 'mustNot' } })).toEqual(['net ada', 'bare ada'])
  })

  it('asks for stages in order, and one right behind the other', () => {
    expect(found({ order: [{ firstId: 'INIT', thenId: 'INF', directly: true }] })).toEqual(['clip grace'])
    expect(found({ order: [{ firstId: 'INIT', thenId: 'INF', directly: false }] })).toHaveLength(4)
    expect(found({ order: [{ firstId: 'INF', thenId: 'INIT', directly: false }] })).toEqual([])
    expect(
      found({
        order: [
          { firstId: 'PROC', thenId: 'FEAT', directly: true },
          { firstId: 'FEAT', thenId: 'FT', directly: false },
        ],
      }),
    ).toEqual(['resnet grace'])
  })

  it('asks for one of several answers to each question', () => {
    expect(found({ codeIds: ['EXTRACT', 'GEN'] })).toEqual(['bert ada', 'clip grace', 't5 ada', 'resnet grace'])
    expect(found({ codeIds: ['EXTRACT', 'ADD'] })).toEqual(['resnet grace'])
  })

  it('takes a code for those below it, and not the other way round', () => {
    expect(found({ codeIds: ['DEL'] })).toEqual(['bert ada'])
    expect(found({ interactionIds: ['FH'] })).toEqual(['bert ada'])
    expect(found({ interactionIds: ['FH-H', 'FB'] })).toEqual([])
  })

  it('asks for origin, rater and words', () => {
    expect(found({ origin: 'scratch' })).toEqual(['net ada'])
    expect(found({ raterIds: ['grace'], stages: { PROC: 'must' } })).toEqual(['resnet grace', 'bert grace'])
    expect(found({ text: 'FIELD  ber' })).toEqual(['bert ada', 'bert grace'])
    expect(found({ text: 'atlas grace' })).toEqual(['clip grace'])
  })
})

describe('counts', () => {
  it('say in how many pipelines a stage occurs', () => {
    const counts = stageCounts(rows, ['INIT', 'PROC', 'FEAT', 'FT', 'INF', 'DLV'])
    expect(Object.fromEntries(counts)).toEqual({ INIT: 5, PROC: 4, FEAT: 3, FT: 2, INF: 4, DLV: 0, DATA: 1, TRAIN: 1 })
  })

  it('say how often one stage follows another, and what begins and ends a pipeline', () => {
    const { of, most } = transitions(rows)
    expect([of('INIT', 'PROC'), of('INIT', 'INF'), of('PROC', 'FEAT'), of('FEAT', 'INF'), of('FEAT', 'FT')]).toEqual([
      4, 1, 3, 2, 1,
    ])
    expect([of('PROC', 'INIT'), of('INIT', 'FEAT')]).toEqual([0, 0])
    expect([of(edge, 'INIT'), of(edge, 'DATA'), of('INF', edge), of('FT', edge), of(edge, edge)]).toEqual([
      5, 1, 4, 1, 0,
    ])
    expect(most).toBe(4)
  })

  it('gather pipelines of one sequence, the most frequent first', () => {
    const shapes = shapesOf(rows, stagesInOrder(schemes))
    expect(shapes.map(({ stageIds, rows: same }) => `${same.length} ${stageIds.join('-')}`)).toEqual([
      '2 INIT-PROC-FEAT-INF',
      '1 ',
      '1 INIT-INF',
      '1 DATA-TRAIN',
      '1 INIT-PROC-FEAT-FT',
      '1 INIT-PROC-FT-INF',
    ])
  })
})

describe('the order in which pipelines come', () => {
  const { below } = xoshiro128(seedState('shuffled'))
  const shuffled = rows
    .map((pipeline) => ({ pipeline, at: below(1_000_000) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ pipeline }) => pipeline)

  it('does not matter to the list', () => {
    expect(shuffled).not.toEqual(rows)
    expect(sortedRows(shuffled, names)).toEqual(sortedRows(rows, names))
    expect(sortedRows(rows, names).map(({ label, raterId }) => `${label} ${raterId}`)).toEqual([
      'clip grace',
      'net ada',
      'bare ada',
      'bert ada',
      'bert grace',
      'resnet grace',
      't5 ada',
    ])
  })

  it('does not matter to shapes and counts', () => {
    const order = stagesInOrder(schemes)
    const summary = (given: readonly PipelineRow[]) => ({
      shapes: shapesOf(sortedRows(given, names), order),
      stages: [...stageCounts(given, order)],
      steps: order.map((from) => order.map((to) => transitions(given).of(from, to))),
    })
    expect(summary(shuffled)).toEqual(summary(rows))
  })
})

describe('examples', () => {
  const path = join(import.meta.dirname, '../../resources/codebooks/ptm-reuse.json')
  const codebook = (JSON.parse(readFileSync(path, 'utf8')) as { schemes: SchemeRow[] }).schemes
  const codes = codebook.flatMap((scheme) => scheme.codes)

  it('name the codes of the built-in codebook', () => {
    for (const [sign, id] of Object.entries(builtInStages)) {
      expect(codes.find((code) => code.id === id)).toMatchObject({ abbreviation: sign })
    }
    expect(Object.values(builtInAnswers).map((id) => codes.find((code) => code.id === id)?.name)).toEqual([
      'Feature extraction-oriented',
      'Generative-oriented',
      'Feedback guidance',
    ])
  })

  it('are offered where a codebook has their codes', () => {
    expect(shapeExamples(codebook).map(({ name }) => name)).toContain('Feature extraction without fine-tuning')
    expect(shapeExamples([]).map(({ name }) => name)).toEqual(['Trained from scratch'])
  })

  it('find what they say', () => {
    const example = shapeExamples(codebook).find(({ name }) => name === 'Feature extraction without fine-tuning')
    const { FT, INF } = builtInStages
    const said = { codeIds: [builtInAnswers.extraction] }
    const test = shapeTest(example?.query ?? anyShape, codebook, names)
    expect([row('a', INF, said), row('b', `${FT} ${INF}`, said), row('c', INF)].map(test)).toEqual([true, false, false])
  })
})

it('stages that were merged into others are not counted as stages', () => {
  const merged = schemes.map((scheme) => {
    const codes = scheme.codes.map((code) => (code.id === 'ADPT' ? { ...code, mergedInto: 'INIT' } : code))
    return { ...scheme, codes }
  })
  expect(stagesInOrder(merged)).toEqual(stagesInOrder(schemes).filter((id) => id !== 'ADPT'))
})
