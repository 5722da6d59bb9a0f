/** Lanes of two raters: which mean the same group of models, and how they differ. */
import { describe, expect, it } from 'vitest'
import type { Lane } from '../model/lane.ts'
import { seedState, xoshiro128 } from '../statistics/random.ts'
import { compareDrawings } from './compare.ts'
import { graphOf, model, schemes } from './compare.fixture.ts'
import { comparedItems, evidenceOf, unitsOf } from './compareItems.ts'
import { type ComparedLane, compareLanes } from './compareLanes.ts'
import { drawingOf } from './drawing.ts'

const models = 'abcdef'.split('')
const all = new Set(models)

/** `ada: a b c` */
function lane(words: string): Lane {
  const [raterId = '', members = ''] = words.split(': ')
  return { id: words, raterId, repositoryId: 'repository', name: words, modelIds: members.split(' ') }
}

function words({ standing, mine, yours }: ComparedLane): string {
  return `${standing} ${mine?.modelIds.join('') ?? '-'} ${yours?.modelIds.join('') ?? '-'}`
}

function compared(mine: string[], yours: string[], both: ReadonlySet<string> = all): string[] {
  const lanes = (lists: string[], who: string) => lists.map((members) => lane(`${who}: ${members}`))
  return compareLanes(lanes(mine, 'ada'), lanes(yours, 'grace'), both).map(words)
}

describe('lanes', () => {
  it('of the same models are alike, whatever their order', () => {
    expect(compared(['a b c'], ['c b a'])).toEqual(['both abc abc'])
  })

  it('that share models mean one group, and differ by the others', () => {
    expect(compared(['a b'], ['a b c'])).toEqual(['different ab abc'])
  })

  it('are matched with what they share most, and those left over with none', () => {
    expect(compared(['a b c', 'd e'], ['a d', 'b c e', 'e f'])).toEqual([
      'different abc bce',
      'different de ad',
      'yours - ef',
    ])
    expect(compared(['a b'], ['c d'])).toEqual(['mine ab -', 'yours - cd'])
  })

  it('count only models that both draw: that one draws more is said elsewhere', () => {
    expect(compared(['a b f'], ['a b'], new Set(['a', 'b', 'c']))).toEqual(['both ab ab'])
    expect(compared(['a f'], [], new Set(['a', 'b']))).toEqual([])
  })

  it('of several people with the same models are one', () => {
    expect(compared(['a b'], ['a b', 'b a', 'a c'])).toEqual(['both ab ab', 'yours - ac'])
  })

  it('look the same from the other side', () => {
    const other = { mine: 'yours', yours: 'mine', different: 'different', both: 'both' } as const
    for (let seed = 0; seed < 60; seed += 1) {
      const { below } = xoshiro128(seedState(`lanes ${seed}`))
      const some = (raterId: string) =>
        [0, 1, 2].map((number) => {
          const modelIds = models.filter(() => below(2) === 0)
          return { ...lane(`${raterId}: a`), id: `${raterId} ${number}`, modelIds }
        })
      const [mine, yours] = [some('ada'), some('grace')]
      const back = compareLanes(yours, mine, all).map((one) =>
        words({ standing: other[one.standing], mine: one.yours, yours: one.mine }),
      )
      expect(compareLanes(mine, yours, all).map(words).toSorted()).toEqual(back.toSorted())
      expect(compareLanes(mine, mine, all).every(({ standing }) => standing === 'both')).toBe(true)
    }
  })
})

it('are items of a comparison, about their models and without evidence', () => {
  const units = ['a', 'b', 'c'].map((id) => model(id))
  const said = { a: 'INIT', b: 'INIT', c: 'INIT' }
  const lanes = [lane('ada: a b'), lane('grace: a b c')]
  const graph = { ...graphOf(units, { ada: said, grace: said }), lanes }
  const [mine, yours] = [drawingOf(graph, schemes, 'ada'), drawingOf(graph, schemes, 'grace')]
  const item = comparedItems(compareDrawings(mine, yours, schemes)).find(({ kind }) => kind === 'lane')
  expect([item?.standing, item?.key]).toEqual(['different', 'ada: a b grace: a b c'])
  expect(item && unitsOf(item)).toEqual(['a', 'b', 'c'])
  expect(item && evidenceOf(item, 'mine')).toEqual([])
})
