/** The numbers of a comparison, worked out by hand; what has no value says why. */
import { describe, expect, it } from 'vitest'
import { compareDrawings } from './compare.ts'
import { agreementOf } from './compareAgreement.ts'
import { drawings, link, model, type Said, schemes } from './compare.fixture.ts'

function agreement(units: Parameters<typeof drawings>[0], ada: Said, grace: Said) {
  return agreementOf(compareDrawings(...drawings(units, ada, grace), schemes), schemes)
}

describe('stages', () => {
  it('are decisions over the stages of the codebook, in models in which both draw some', () => {
    const { stages } = agreement(
      [model('A'), model('B'), model('C')],
      { A: 'INIT PROC INF', B: 'INIT FT', C: 'INIT' },
      { A: 'INIT INF POST', B: 'INIT FT', C: 'GEN' },
    )
    // A and B, ten stages each: both 4 (A: INIT INF, B: INIT FT), only Ada 1 (PROC), only Grace 1 (POST), neither 14.
    const observed = 18 / 20
    const expected = (5 / 20) * (5 / 20) + (15 / 20) * (15 / 20)
    expect(stages).toMatchObject({ models: 2, decisions: 20, agreed: 18, percent: { value: observed } })
    expect(stages.kappa.value).toBeCloseTo((observed - expected) / (1 - expected), 12)
  })

  it('of scratch-trained models are the conventional ones, and others where one of the two uses them', () => {
    const scratch = model('S', 'scratch')
    expect(agreement([scratch], { S: 'DATA TRAIN' }, { S: 'TRAIN' }).stages.decisions).toBe(4)
    expect(agreement([scratch], { S: 'DATA INF' }, { S: 'TRAIN' }).stages.decisions).toBe(14)
  })

  it('are not asked of codes that were merged into others, and of retired ones where one of the two uses them', () => {
    const drawn = compareDrawings(...drawings([model('A')], { A: 'INIT PROC' }, { A: 'INIT' }), schemes)
    const changes = new Map(
      Object.entries({ ADPT: { mergedInto: 'INIT' }, PROC: { retired: true }, DLV: { retired: true } }),
    )
    const book = schemes.map((scheme) => {
      return { ...scheme, codes: scheme.codes.map((code) => ({ ...code, ...changes.get(code.id) })) }
    })
    expect(agreementOf(drawn, book).stages).toMatchObject({ decisions: 8, agreed: 7 })
  })

  it('have no value where no model is drawn by both', () => {
    const { stages } = agreement([model('A'), model('B')], { A: 'INIT' }, { B: 'INIT' })
    expect(stages).toEqual({
      models: 0,
      decisions: 0,
      agreed: 0,
      percent: { value: null, reason: 'no_items' },
      kappa: { value: null, reason: 'no_items' },
    })
  })

  it('have no kappa where both draw everything', () => {
    const all = 'DATA MODEL TRAIN TEST'
    const { stages } = agreement([model('S', 'scratch')], { S: all }, { S: all })
    expect(stages.percent).toEqual({ value: 1, reason: null })
    expect(stages.kappa).toEqual({ value: null, reason: 'no_variation' })
  })
})

describe('links', () => {
  const units = [
    model('A'),
    model('B'),
    model('C'),
    link('1', 'A.INF>B.FEAT'),
    link('2', 'A.INF>B.FT'),
    link('3', 'B>C'),
    link('4', 'C>A'),
    link('5', 'B>C'),
  ]

  it('are counted as shared between the same models, and as alike between the same stages', () => {
    const { links, types } = agreement(units, { 1: 'FH', 3: 'FB', 4: 'FB' }, { 2: 'FH', 3: 'FH' })
    // Ada 3, Grace 2; shared are 1 with 2 and 3 with 3, alike only the latter.
    expect(links).toEqual({
      mine: 3,
      yours: 2,
      shared: 2,
      alike: 1,
      sharedDice: { value: 4 / 5, reason: null },
      alikeDice: { value: 2 / 5, reason: null },
    })
    // FH/FH and FB/FH: observed 1/2, expected 1/2 x 1 + 1/2 x 0, so kappa is 0.
    expect(types).toMatchObject({ decisions: 2, agreed: 1, percent: { value: 0.5 }, kappa: { value: 0 } })
  })

  it('that one of the two leaves unnamed say nothing of types', () => {
    const { types } = agreement(units, { 3: 'FB', 4: 'FB' }, { 3: 'CONS' })
    expect(types).toMatchObject({ decisions: 0, kappa: { value: null, reason: 'no_items' } })
  })

  it('have no value where nobody draws any', () => {
    const { links } = agreement(units, {}, {})
    expect(links.sharedDice).toEqual({ value: null, reason: 'no_items' })
    expect(links.alikeDice).toEqual({ value: null, reason: 'no_items' })
  })
})

describe('order', () => {
  it('is the mean of tau over models with at least two stages in common', () => {
    const { order } = agreement(
      [model('A'), model('B'), model('C')],
      { A: 'INIT PROC INF', B: 'INIT INF', C: 'INIT' },
      { A: 'INIT INF PROC', B: 'INF INIT', C: 'INIT' },
    )
    // A: 1 of 3 pairs turned, tau 1/3; B: the only pair turned, tau -1.
    expect(order).toMatchObject({ models: 2, pairs: 4, inversions: 2 })
    expect(order.tau.value).toBeCloseTo((1 / 3 - 1) / 2, 12)
  })

  it('has no value where nothing can be put in order', () => {
    expect(agreement([model('A')], { A: 'INIT' }, { A: 'INIT' }).order.tau).toEqual({ value: null, reason: 'no_items' })
  })
})

it('never gives a number that is none', () => {
  const nothing = agreement([], {}, {})
  const values = [nothing.stages.percent, nothing.stages.kappa, nothing.types.percent, nothing.types.kappa]
  for (const measured of [...values, nothing.links.sharedDice, nothing.links.alikeDice, nothing.order.tau]) {
    expect(measured).toEqual({ value: null, reason: 'no_items' })
  }
})
