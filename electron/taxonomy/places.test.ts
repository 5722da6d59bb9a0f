/** Positions between neighbours, who changed places, and trees that a merge of files has bent. */
import { counted } from '../../shared/text/counted.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancestors, descendants, parentsOf } from '../study/nesting.ts'
import { outOfOrder } from './outOfOrder.ts'
import { placesBefore } from './places.ts'
import { kindsInWords, listed } from './words.ts'

const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position

describe('positions', () => {
  /** Siblings in order, some of them so close that nothing fits between. */
  const siblings = fc
    .array(fc.oneof(fc.constant(1e-9), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 8 })
    .map((steps) => {
      let position = 0
      return steps.map((step, index) => ({ id: `s${index}`, position: (position += step) }))
    })

  it('put what moves before its new neighbour and leave the order of the others', () => {
    fc.assert(
      fc.property(
        siblings,
        fc.nat(8),
        fc.subarray(['s0', 's2', 'new1', 'new2'], { minLength: 1 }),
        (level, at, moving) => {
          const staying = level.filter(({ id }) => !moving.includes(id))
          const beforeId = staying[at]?.id ?? null
          const places = placesBefore(level, moving, beforeId)
          const all = [...staying, ...moving.map((id) => ({ id, position: Number.NaN }))]
          const now = all.map(({ id, position }) => ({ id, position: places.get(id) ?? position })).toSorted(byPosition)
          const index = beforeId === null ? staying.length : staying.findIndex(({ id }) => id === beforeId)
          const wanted = [
            ...staying.slice(0, index).map(({ id }) => id),
            ...moving,
            ...staying.slice(index).map(({ id }) => id),
          ]
          expect(now.map(({ id }) => id)).toEqual(wanted)
        },
      ),
    )
  })

  it('number nobody else anew where there is room', () => {
    const level = [
      { id: 'a', position: 1 },
      { id: 'b', position: 2 },
    ]
    expect([...placesBefore(level, ['x'], 'b').keys()]).toEqual(['x'])
    expect(placesBefore([], ['x', 'y'], null)).toEqual(
      new Map([
        ['x', 1],
        ['y', 2],
      ]),
    )
  })
})

describe('who changed places', () => {
  const item = (id: string) => ({ id, parentId: null })
  const shuffled = fc
    .uniqueArray(fc.constantFrom(...'abcdefg'), { minLength: 1 })
    .chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })))

  it('explains the new order: without them the two are alike', () => {
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        const moved = outOfOrder(before.map(item), after.map(item))
        const rest = (ids: readonly string[]) => ids.filter((id) => !moved.has(id))
        expect(rest(after)).toEqual(rest(before))
      }),
    )
  })

  it('is one when one was moved, and nobody when nobody was', () => {
    const order = (ids: string) => [...ids].map(item)
    expect(outOfOrder(order('abcd'), order('bcda'))).toEqual(new Set(['a']))
    expect(outOfOrder(order('abcd'), order('acbd')).size).toBe(1)
    expect(outOfOrder(order('abcd'), order('abcd')).size).toBe(0)
    expect(outOfOrder(order('abd'), order('abcd')).size).toBe(0)
  })
})

describe('trees', () => {
  const circle = [
    { id: 'a', parentId: 'b' },
    { id: 'b', parentId: 'a' },
    { id: 'c', parentId: 'b' },
    { id: 'd', parentId: 'gone' },
  ]

  it('end where a circle closes', () => {
    expect(ancestors(circle, 'c')).toEqual(['c', 'b', 'a'])
    expect(descendants(circle, 'a').map(({ id }) => id)).toEqual(['b', 'c'])
    expect([...parentsOf(circle)]).toEqual([
      ['a', null],
      ['b', null],
      ['c', 'b'],
      ['d', null],
    ])
  })
})

describe('words', () => {
  it('list names as people do, and not too many', () => {
    expect(listed([])).toBe('')
    expect(listed(['A'])).toBe('A')
    expect(listed(['A', 'B'], 'or')).toBe('A or B')
    expect(listed(['A', 'B', 'C'])).toBe('A, B and C')
    expect(listed(['A', 'B', 'C', 'D', 'E', 'F', 'G'])).toBe('A, B, C, D and 3 more')
  })

  it('count with nouns, and name kinds of unit in one order', () => {
    expect([counted(0, 'coding'), counted(1, 'coding'), counted(1200, 'coding')]).toEqual([
      '0 codings',
      '1 coding',
      '1,200 codings',
    ])
    expect(kindsInWords(['span', 'model'])).toBe('models and text spans')
  })
})
