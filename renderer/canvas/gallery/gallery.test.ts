/** The gallery's pure parts: a query in words, tables for the clipboard, and rows of shapes. */
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../shared/pipeline/codebook.ts'
import { schemes } from '../../../shared/pipeline/compare.fixture.ts'
import { anyShape, type ShapeQuery } from '../../../shared/pipeline/shape.ts'
import { shapesOf, stagesInOrder } from '../../../shared/pipeline/shapeCounts.ts'
import { pipelineRow as row } from '../../../shared/pipeline/units.fixture.ts'
import { countTable, pipelineTable, shapeTable } from './galleryCsv.ts'
import { percentText } from './percentText.ts'
import { nextWish, queryParts, wishOf, withAnswers, withOrder, withWish } from './queryWords.ts'
import { shapeRows } from './shapeRows.ts'
import { wording } from './wording.ts'

const names = { repositories: new Map([['r', 'birds']]), raters: new Map([['ada', 'Ada']]) }

const handoff = {
  unitId: 'l',
  otherId: 'clip',
  outgoing: true,
  codeIds: ['FH-S', 'OUT'],
  stageId: 'INF',
  otherStageId: 'FEAT',
}
const rows = [
  row('bert', 'INIT PROC INF', { codeIds: ['EXTRACT', 'ADD', 'DEL'], links: [handoff] }),
  row('clip', 'INIT FEAT', {
    links: [{ ...handoff, otherId: 'bert', outgoing: false, stageId: null, otherStageId: 'INF' }],
  }),
  row('t5', 'INIT PROC INF'),
  row('net', 'DATA', { origin: 'scratch' }),
]
const known = wording(rows, schemes, names)

describe('a query in words', () => {
  const query: ShapeQuery = {
    text: ' birds ',
    stages: { FEAT: 'must', FT: 'mustNot' },
    order: [{ firstId: 'INIT', thenId: 'INF', directly: true }],
    codeIds: ['GEN'],
    interactionIds: ['FB'],
    origin: 'scratch',
    raterIds: ['ada'],
  }
  const parts = queryParts(query, schemes, names.raters)

  it('reads like what is asked', () => {
    const organisation = builtIn.organisation
    expect(parts.map(({ words }) => words)).toEqual([
      'with FEAT feat code',
      'without FT ft code',
      'INIT init code directly followed by INF inf code',
      `${organisation}: GEN gen code`,
      'interaction: FB fb code',
      'trained from scratch',
      'drawn by Ada',
      '“birds”',
    ])
  })

  it('loses one part at a time, and nothing is left in the end', () => {
    let left = query
    for (let part = queryParts(left, schemes, names.raters)[0]; part !== undefined;) {
      left = part.without
      part = queryParts(left, schemes, names.raters)[0]
    }
    expect(left).toEqual(anyShape)
    expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length)
  })

  it('goes round any, with and without', () => {
    expect([nextWish('any'), nextWish('must'), nextWish('mustNot'), nextWish('any', -1)]).toEqual([
      'must',
      'mustNot',
      'any',
      'mustNot',
    ])
    expect(wishOf(withWish(anyShape, 'FT', 'mustNot'), 'FT')).toBe('mustNot')
    expect(withWish(query, 'FT', 'any').stages).toEqual({ FEAT: 'must' })
  })

  it('asks for an order once, and replaces the answers of one question only', () => {
    const order = { firstId: 'INIT', thenId: 'FT', directly: false }
    expect(withOrder(withOrder(anyShape, order), { ...order }).order).toEqual([order])
    const adaptation = schemes.find(({ id }) => id === builtIn.adaptation)
    if (adaptation === undefined) throw new Error('no adaptation')
    expect(withAnswers({ ...anyShape, codeIds: ['GEN', 'ADD'] }, adaptation, ['DEL']).codeIds).toEqual(['GEN', 'DEL'])
  })
})

describe('tables', () => {
  it('have a line for each pipeline', () => {
    const [, bert, clip, , net] = pipelineTable(rows, known)
    expect(bert).toEqual([
      'birds',
      'bert',
      'Ada',
      'pretrained',
      'INIT > PROC > INF',
      'EXTRACT',
      'ADD; DEL',
      '',
      'out FH-S OUT INF > clip FEAT',
    ])
    expect(clip?.at(-1)).toBe('in FH-S OUT < bert INF')
    expect(net?.[3]).toBe('scratch')
  })

  it('count shapes', () => {
    expect(shapeTable(rows, known)).toEqual([
      ['stages', 'pipelines', 'share'],
      ['INIT > PROC > INF', 2, 0.5],
      ['DATA', 1, 0.25],
      ['INIT > FEAT', 1, 0.25],
    ])
  })

  it('count steps between the stages of pre-trained models and those that are drawn', () => {
    const [head, begins, init, ...others] = countTable(rows, known)
    expect(head?.slice(0, 4)).toEqual(['from', 'pipelines', 'to INIT', 'to ADPT'])
    expect(head?.slice(-3)).toEqual(['to DLV', 'to DATA', 'ends'])
    expect(begins?.slice(0, 3)).toEqual(['begins', '', 3])
    expect(init?.slice(0, 5)).toEqual(['INIT', 3, 0, 0, 2])
    expect(others.at(-1)).toEqual(['DATA', 1, ...Array.from({ length: 11 }, () => 0), 1])
  })
})

it('lists the pipelines of the shapes that are open', () => {
  const shapes = shapesOf(rows, stagesInOrder(schemes))
  const listed = shapeRows(shapes, new Set(['INIT PROC INF', 'gone']))
  expect(listed.map(({ level, row: pipeline, shape }) => `${level} ${pipeline?.label ?? shape?.key}`)).toEqual([
    '1 INIT PROC INF',
    '2 bert',
    '2 t5',
    '1 DATA',
    '1 INIT FEAT',
  ])
})

it('says shares that are exact as such, and others not', () => {
  expect([
    percentText(0, 5),
    percentText(1, 1000),
    percentText(1, 3),
    percentText(999, 1000),
    percentText(5, 5),
  ]).toEqual(['0 %', '<1 %', '33 %', '>99 %', '100 %'])
  expect(percentText(0, 0)).toBe('–')
})
