/** Comparing two drawings: hand-drawn examples of each standing, and what must hold for any two drawings. */
import { describe, expect, it } from 'vitest'
import { seedState, xoshiro128 } from '../statistics/random.ts'
import { compareDrawings, type Comparison } from './compare.ts'
import { drawings, link, model, type Said, schemes } from './compare.fixture.ts'
import type { ComparedCode, Standing } from './compareCodes.ts'
import { comparedItems, evidenceOf, tally, unitsOf } from './compareItems.ts'

function compare(units: Parameters<typeof drawings>[0], ada: Said, grace: Said): Comparison {
  return compareDrawings(...drawings(units, ada, grace), schemes)
}

const words = ({ standing, mine, yours }: ComparedCode) =>
  standing === 'different' ? `${standing} ${mine?.codeId}/${yours?.codeId}` : `${standing} ${(mine ?? yours)?.codeId}`

function only(units: Parameters<typeof drawings>[0], ada: Said, grace: Said) {
  const [found] = compare(units, ada, grace).models
  if (found === undefined) throw new Error('nothing was compared')
  return found
}

describe('models', () => {
  const units = [model('A'), model('B'), model('C'), model('D'), link('A-D', 'A>D')]

  it('are drawn by whoever says something of them, or links them', () => {
    const { models } = compare(units, { A: 'INIT', B: 'INIT' }, { B: 'INF', 'A-D': 'FB' })
    expect(models.map(({ unit, standing }) => `${unit.id} ${standing}`)).toEqual(['A both', 'B both', 'D yours'])
  })

  it('that nobody speaks of are not compared', () => {
    expect(compare(units, {}, {})).toEqual({ models: [], links: [], lanes: [] })
  })

  it('that only one draws are one difference, not one for each of their stages', () => {
    const items = comparedItems(compare(units, { A: 'INIT PROC INF' }, {}))
    expect(items.map(({ kind, standing }) => `${kind} ${standing}`)).toEqual(['model mine'])
  })
})

describe('stages', () => {
  it('stand in my order, with yours before what follows them in yours', () => {
    const { stages } = only([model('A')], { A: 'INIT FT INF' }, { A: 'PROC INIT INF POST' })
    expect(stages.map(words)).toEqual(['yours PROC', 'both INIT', 'mine FT', 'both INF', 'yours POST'])
  })

  it('that both draw are compared by their order', () => {
    const { order } = only([model('A')], { A: 'INIT PROC FT INF' }, { A: 'INIT INF PROC DLV' })
    // INIT PROC INF against INIT INF PROC: of three pairs one is turned round.
    expect(order).toEqual({
      standing: 'different',
      mine: ['INIT', 'PROC', 'INF'],
      yours: ['INIT', 'INF', 'PROC'],
      pairs: 3,
      inversions: 1,
      tau: 1 - 2 / 3,
    })
  })

  it('have no order to compare where fewer than two are shared', () => {
    expect(only([model('A')], { A: 'INIT FT' }, { A: 'INIT INF' }).order).toBeNull()
  })
})

describe('answers', () => {
  it('to a question with one answer stand against each other', () => {
    expect(only([model('A')], { A: 'GEN' }, { A: 'DISC' }).answers.map(words)).toEqual(['different GEN/DISC'])
  })

  it('to a question with several are each given or not', () => {
    const { answers } = only([model('A')], { A: 'ADD ASIS GEN' }, { A: 'DEL ASIS' })
    expect(answers.map(words)).toEqual(['both ASIS', 'mine ADD', 'yours DEL', 'mine GEN'])
  })
})

describe('links', () => {
  const [a, b, c] = [model('A'), model('B'), model('C')]
  const linkWords = ({ links }: Comparison) =>
    links.map(
      ({ standing, differs, mine, yours }) =>
        `${standing} ${mine?.unit.id ?? '-'} ${yours?.unit.id ?? '-'} ${differs.join(' ')}`,
    )

  it('of one unit are one interaction, and differ by what is said of it', () => {
    const units = [a, b, link('1', 'A>B'), link('2', 'B>A'), link('3', 'A.INF>B.FEAT')]
    const ada = { 1: 'FH-S INTO PROV', 2: 'FB', 3: 'FH' }
    const grace = { 1: 'FH-H OUT PROV', 2: 'FB CONS', 3: 'FH' }
    expect(linkWords(compare(units, ada, grace))).toEqual([
      'different 1 1 type direction',
      'different 2 2 function',
      'both 3 3 ',
    ])
  })

  it('between the same models are one interaction with other ends', () => {
    const units = [a, b, link('1', 'A.INF>B.FEAT'), link('2', 'A.INF>B.FT')]
    expect(linkWords(compare(units, { 1: 'FH' }, { 2: 'FB' }))).toEqual(['different 1 2 ends type'])
  })

  it('that run the other way round differ in their ends', () => {
    const units = [a, b, link('1', 'A>B'), link('2', 'B>A')]
    expect(linkWords(compare(units, { 1: 'FH' }, { 2: 'FH' }))).toEqual(['different 1 2 ends'])
  })

  it('are matched with the nearest, and those left over with none', () => {
    const units = [a, b, link('1', 'A.INF>B.FEAT'), link('2', 'A.INIT>B.INIT'), link('3', 'A.INF>B.FT'), c]
    expect(linkWords(compare(units, { 1: 'FH', 2: 'FH' }, { 3: 'FH' }))).toEqual(['different 1 3 ends', 'mine 2 - '])
  })

  it('that were drawn twice between the same ends are the same', () => {
    const units = [a, b, link('1', 'A.INF>B.FT'), link('2', 'A.INF>B.FT')]
    expect(linkWords(compare(units, { 1: 'FB' }, { 2: 'FB' }))).toEqual(['both 1 2 '])
  })

  it('lead to the units and the evidence of both', () => {
    const units = [a, b, link('1', 'A.INF>B.FEAT'), link('2', 'A.INF>B.FT')]
    const items = comparedItems(compare(units, { 1: 'FH INTO' }, { 2: 'FB' }))
    const item = items.find(({ kind }) => kind === 'link')
    expect(item && unitsOf(item)).toEqual(['1', '2'])
    expect(item && evidenceOf(item, 'mine').map(({ path, line }) => `${path}:${line}`)).toEqual([
      'ada.py:1',
      'ada.py:2',
    ])
    expect(item && evidenceOf(item, 'yours').map(({ path, line }) => `${path}:${line}`)).toEqual(['grace.py:1'])
  })
})

describe('whatever two raters draw', () => {
  const units = [
    model('A'),
    model('B'),
    model('C', 'scratch'),
    link('1', 'A.INF>B.FEAT'),
    link('2', 'A>B'),
    link('3', 'B>A'),
    link('4', 'B.INF>C.TRAIN'),
    link('5', 'C>B'),
    link('6', 'A.INF>B.FT'),
  ]
  const signs = (kind: 'model' | 'link') =>
    schemes.filter(({ unitKinds }) => unitKinds.includes(kind)).map(({ codes, choice }) => ({ codes, choice }))

  /** Each unit is coded or not; then under each question at random, in a random order. */
  function said(seed: string): Said {
    const { below } = xoshiro128(seedState(seed))
    const pick = <T>(from: readonly T[]) => from[below(from.length)] as T
    const answers = (kind: 'model' | 'link') =>
      signs(kind).flatMap(({ codes, choice }) => {
        if (choice === 'single') return below(2) === 0 ? [] : [pick(codes).id]
        return codes.filter(() => below(3) === 0).map(({ id }) => id)
      })
    const shuffled = (ids: string[]) => ids.map((id) => ({ id, at: below(1000) })).toSorted((x, y) => x.at - y.at)
    return Object.fromEntries(
      units.flatMap((unit) => {
        if (below(3) === 0) return []
        return [
          [
            unit.id,
            shuffled(answers(unit.kind))
              .map(({ id }) => id)
              .join(' '),
          ],
        ]
      }),
    )
  }
  const pairs = Array.from({ length: 60 }, (_, index) => [said(`ada ${index}`), said(`grace ${index}`)] as const)

  const other: Record<Standing, Standing> = { mine: 'yours', yours: 'mine', different: 'different', both: 'both' }

  function summary(comparison: Comparison, turn: (standing: Standing) => Standing): string[] {
    const items = comparedItems(comparison).map(({ key, kind, standing }) => `${kind} ${key}: ${turn(standing)}`)
    const links = comparison.links.map((compared) => {
      const ids = [compared.mine, compared.yours].map((drawn) => drawn?.unit.id ?? '-').toSorted()
      return `${ids.join(' ')} differs in ${compared.differs.join(', ')}`
    })
    const orders = comparison.models.map(({ unit, order }) => `${unit.id} ${order?.tau.toFixed(9) ?? 'none'}`)
    return [...items, ...links, ...orders].toSorted()
  }

  it('looks the same from the other side', () => {
    for (const [ada, grace] of pairs) {
      const [mine, yours] = drawings(units, ada, grace)
      const there = summary(compareDrawings(mine, yours, schemes), (standing) => standing)
      const back = summary(compareDrawings(yours, mine, schemes), (standing) => other[standing])
      expect(there).toEqual(back)
    }
  })

  it('does not differ from itself', () => {
    for (const [ada] of pairs) {
      const [mine] = drawings(units, ada, {})
      const items = comparedItems(compareDrawings(mine, mine, schemes))
      expect(tally(items)).toEqual({ mine: 0, yours: 0, different: 0, both: items.length })
    }
  })

  it('has a key of its own for each judgement', () => {
    for (const [ada, grace] of pairs) {
      const keys = comparedItems(compare(units, ada, grace)).map(({ kind, key }) => `${kind} ${key}`)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('matches each link at most once, and only links of the same two models', () => {
    for (const [ada, grace] of pairs) {
      const { links } = compare(units, ada, grace)
      const drawn = links.flatMap(({ mine, yours }) => [
        mine && `mine ${mine.unit.id}`,
        yours && `yours ${yours.unit.id}`,
      ])
      const present = drawn.filter((id) => id !== null)
      expect(new Set(present).size).toBe(present.length)
      for (const { mine, yours } of links) {
        if (mine === null || yours === null) continue
        const models = ({ unit }: typeof mine) => [unit.sourceId, unit.targetId].toSorted()
        expect(models(mine)).toEqual(models(yours))
      }
    }
  })
})
