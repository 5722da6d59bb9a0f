/** Lining up and spacing out: edges, middles, and what may not move. */
import { describe, expect, it } from 'vitest'
import { aligned, distributed, type IdentifiedBox } from './alignment.ts'

function box(id: string, x: number, y: number, width = 100, height = 40): IdentifiedBox {
  return { id, x, y, width, height }
}

describe('aligning', () => {
  const boxes = [box('a', 0, 0), box('b', 30, 100, 200), box('c', -20, 300, 100, 80)]

  it.each([
    [
      'left',
      [
        ['a', -20],
        ['b', -20],
      ],
    ],
    [
      'right',
      [
        ['a', 130],
        ['c', 130],
      ],
    ],
    [
      'centre',
      [
        ['a', 55],
        ['b', 5],
        ['c', 55],
      ],
    ],
  ] as const)('to the %s moves across only, and leaves out what is there already', (side, expected) => {
    const moves = aligned(boxes, side)
    expect(moves.map(({ id, x }) => [id, x])).toEqual(expected)
    expect(moves.every(({ id, y }) => y === boxes.find((one) => one.id === id)?.y)).toBe(true)
  })

  it.each([
    [
      'top',
      [
        ['b', 0],
        ['c', 0],
      ],
    ],
    [
      'bottom',
      [
        ['a', 340],
        ['b', 340],
      ],
    ],
    [
      'middle',
      [
        ['a', 170],
        ['b', 170],
        ['c', 150],
      ],
    ],
  ] as const)('to the %s moves up and down only', (side, expected) => {
    expect(aligned(boxes, side).map(({ id, y }) => [id, y])).toEqual(expected)
  })

  it('puts middles on whole pixels', () => {
    expect(aligned([box('a', 0, 0, 101), box('b', 0, 50, 200)], 'centre')).toEqual([{ id: 'a', x: 50, y: 0 }])
  })
})

describe('distributing', () => {
  it('leaves the outermost where they are and the same space between all', () => {
    const boxes = [box('c', 500, 7), box('a', 0, 0), box('b', 120, 3, 160)]
    expect(distributed(boxes, 'x')).toEqual([{ id: 'b', x: 220, y: 3 }])
  })

  it('goes by middles, so that a large card does not jump over a small one', () => {
    const boxes = [box('tall', 0, 10, 100, 200), box('first', 0, 0), box('last', 0, 400)]
    expect(distributed(boxes, 'y')).toEqual([{ id: 'tall', x: 0, y: 120 }])
  })

  it('has nothing to do for two', () => {
    expect(distributed([box('a', 0, 0), box('b', 500, 0)], 'x')).toEqual([])
  })
})
