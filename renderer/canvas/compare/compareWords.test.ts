/** Judgements in words, who is compared with whom, going from difference to difference, and evidence in turn. */
import { describe, expect, it } from 'vitest'
import type { Anchor } from '../../../shared/model/anchor.ts'
import type { Rater } from '../../../shared/model/rater.ts'
import { agreementOf } from '../../../shared/pipeline/compareAgreement.ts'
import { compareDrawings } from '../../../shared/pipeline/compare.ts'
import { drawings, graphOf, link, model, type Said, schemes } from '../../../shared/pipeline/compare.fixture.ts'
import { comparedItems } from '../../../shared/pipeline/compareItems.ts'
import { agreementRows } from './agreementRows.ts'
import { everyoneElse, isShown, neighbourDifference } from './compareState.ts'
import { itemWords, standingWords } from './compareWords.ts'
import { evidenceInTurn, nextInTurn } from './followItem.ts'
import { drawingsOf, type Sides, sidesOf } from './sides.ts'

const units = [model('A'), model('B'), model('C'), link('1', 'A.INF>B.FEAT'), link('2', 'A.INF>B'), link('3', 'B>A')]
const names = { mine: 'Ada', yours: 'Grace' }
const wording = { schemes, labels: new Map(units.map(({ id, label }) => [id, label])), names }

function compared(ada: Said, grace: Said) {
  return compareDrawings(...drawings(units, ada, grace), schemes)
}

function words(ada: Said, grace: Said): string[] {
  return comparedItems(compared(ada, grace))
    .filter(({ standing }) => standing !== 'both')
    .map((item) => {
      const { title, detail } = itemWords(item, wording)
      return `${title}: ${detail} (${standingWords(item.standing, names)})`
    })
}

describe('a judgement in words', () => {
  it('names the model, the code and who draws it', () => {
    const schemeNames = schemes.map(({ name }) => name)
    const organisation = schemeNames[3] ?? ''
    expect(words({ A: 'INIT INF GEN', C: 'INIT INF' }, { A: 'INF INIT POST DISC' })).toEqual([
      'A: POST post code (only Grace)',
      'A: Order – Ada: INIT → INF; Grace: INF → INIT (different)',
      `A: ${organisation} – Ada: GEN gen code; Grace: DISC disc code (different)`,
      'C: INIT → INF (only Ada)',
    ])
  })

  it('says what of a link differs', () => {
    expect(words({ 1: 'FH-S OUT' }, { 2: 'FH-H OUT' })).toEqual([
      'A INF → B FEAT: ends – Ada: A INF → B FEAT; Grace: A INF → B. type – Ada: FH-S; Grace: FH-H (different)',
    ])
    const [differs = ''] = words({ 3: 'FB INTO' }, { 3: 'FB' })
    expect(differs).toMatch(/^B → A: .+: INTO into code \(different\)$/)
    expect(words({ 3: 'FB' }, {}).at(-1)).toBe('B → A: FB fb code (only Ada)')
  })
})

describe('the numbers in words', () => {
  it('say what they count', () => {
    const agreement = agreementOf(compared({ A: 'INIT INF', 1: 'FH' }, { A: 'INIT', 2: 'FH', 3: 'FB' }), schemes)
    const rows = new Map(agreementRows(agreement, names).map((row) => [row.key, row]))
    expect(rows.get('stagePercent')).toMatchObject({ value: '90 %', basis: '9 of 10 decisions alike, in 1 model' })
    expect(rows.get('sharedDice')).toMatchObject({ value: '0.67', basis: '1 shared; Ada draws 1, Grace 2' })
    expect(rows.get('alikeDice')).toMatchObject({ value: '0.00' })
    expect(rows.get('orderTau')).toMatchObject({
      value: null,
      basis: 'No value: there is no model in which both draw two of the same stages.',
    })
    expect(rows.get('typeKappa')).toMatchObject({
      value: null,
      basis: expect.stringMatching(/chance alone would agree/),
    })
  })
})

describe('sides', () => {
  const rater = (id: string, kind: Rater['kind'] = 'person'): Rater => ({ id, name: id, kind, colour: '#000000' })
  const raters = [rater('ada'), rater('grace'), rater('detector', 'detector')]
  const shown = new Map([
    ['ada', 'Ada'],
    ['grace', 'Grace'],
    ['detector', 'Detector'],
  ])
  const graph = graphOf(units, { detector: { A: 'INIT' }, ada: { A: 'INF' }, grace: {} })
  const nothing = { mineId: null, yoursId: null }

  it('are the rater who codes and the first other who drew something', () => {
    expect(sidesOf(nothing, raters, shown, 'ada', graph)).toEqual({
      mineId: 'ada',
      yoursId: 'detector',
      withLanes: false,
      names: { mine: 'Ada', yours: 'Detector' },
    })
    expect(sidesOf(nothing, raters.slice(0, 1), shown, 'ada', graph)).toBeNull()
  })

  it('are what was chosen, as far as the study has it and the two are not one', () => {
    expect(sidesOf({ mineId: 'grace', yoursId: 'ada' }, raters, shown, 'ada', graph)).toMatchObject({
      mineId: 'grace',
      yoursId: 'ada',
    })
    expect(sidesOf({ mineId: 'gone', yoursId: 'ada' }, raters, shown, 'ada', graph)).toMatchObject({
      mineId: 'ada',
      yoursId: 'detector',
    })
  })

  it('draw together what everyone else draws', () => {
    const sides = sidesOf({ mineId: 'grace', yoursId: everyoneElse }, raters, shown, 'ada', graph)
    expect(sides?.names).toEqual({ mine: 'Grace', yours: 'everyone else' })
    const [mine, yours] = drawingsOf(graph, schemes, sides ?? { mineId: '', yoursId: '', withLanes: true, names })
    expect(mine.models.flatMap(({ stages }) => stages)).toEqual([])
    expect(yours.models.flatMap(({ stages }) => stages.map(({ codeId }) => codeId))).toEqual(['INIT', 'INF'])
  })
})

describe('lanes in a comparison', () => {
  const said = { A: 'INIT', B: 'INIT', C: 'INIT' }
  const group = (raterId: string, name: string, modelIds: string[]) => {
    return { id: `${raterId} ${name}`, raterId, repositoryId: 'repository', name, modelIds }
  }
  const lanes = [group('ada', 'Encoders', ['A', 'B']), group('grace', 'Backbones', ['C', 'A', 'B'])]
  const graph = { ...graphOf(units, { ada: said, grace: said, carl: said }), lanes }
  const laneWords = (sides: Sides) =>
    comparedItems(compareDrawings(...drawingsOf(graph, schemes, sides), schemes)).flatMap((item) => {
      const { title, detail } = itemWords(item, wording)
      return item.kind === 'lane' ? [`${title}: ${detail} (${standingWords(item.standing, names)})`] : []
    })
  const between = (mineId: string, yoursId: string, withLanes = true) => ({ mineId, yoursId, withLanes, names })

  it('say which models each takes for interchangeable', () => {
    expect(laneWords(between('ada', 'grace'))).toEqual([
      'Encoders / Backbones: Interchangeable – Ada: A, B; Grace: A, B, C (different)',
    ])
    expect(laneWords(between('ada', 'carl'))).toEqual(['Encoders: Interchangeable: A, B (only Ada)'])
  })

  it('of everyone else leave out mine', () => {
    expect(laneWords(between('ada', everyoneElse))).toEqual([
      'Encoders / Backbones: Interchangeable – Ada: A, B; Grace: A, B, C (different)',
    ])
    expect(laneWords(between('carl', everyoneElse)).map((line) => line.split(':')[0])).toEqual([
      'Encoders',
      'Backbones',
    ])
  })

  it('are nothing that the detector could say', () => {
    expect(laneWords(between('ada', 'detector', false))).toEqual([])
  })
})

describe('going from difference to difference', () => {
  const listed = [
    { key: 'a', differs: false },
    { key: 'b', differs: true },
    { key: 'c', differs: false },
    { key: 'd', differs: true },
  ]

  it('leaves out what is alike and goes round', () => {
    expect([null, 'a', 'b', 'd', 'gone'].map((cursor) => neighbourDifference(listed, cursor, 1))).toEqual([
      'b',
      'b',
      'd',
      'b',
      'b',
    ])
    expect([null, 'a', 'b', 'd'].map((cursor) => neighbourDifference(listed, cursor, -1))).toEqual(['d', 'd', 'd', 'b'])
    expect(neighbourDifference(listed.slice(0, 1), null, 1)).toBeNull()
    expect(neighbourDifference([], null, -1)).toBeNull()
  })

  it('heeds the kinds that are looked at; none stands for all', () => {
    expect([isShown('link', []), isShown('link', ['link']), isShown('link', ['stage'])]).toEqual([true, true, false])
  })
})

describe('evidence', () => {
  it('comes in turn, mine before yours', () => {
    const [item] = comparedItems(compared({ C: 'INIT INF' }, { C: 'INIT POST' })).filter(({ kind }) => kind === 'model')
    const places = item === undefined ? [] : evidenceInTurn(item)
    const text = (place: { readonly anchor: Anchor } | undefined) => `${place?.anchor.path}:${place?.anchor.line}`
    expect(places.map(text)).toEqual(['ada.py:1', 'ada.py:2', 'grace.py:1', 'grace.py:2'])
    expect(text(nextInTurn(places, null))).toBe('ada.py:1')
    expect(text(nextInTurn(places, places[1]?.anchor ?? null))).toBe('grace.py:1')
    expect(text(nextInTurn(places, places[3]?.anchor ?? null))).toBe('ada.py:1')
    expect(nextInTurn([], null)).toBeUndefined()
  })
})
