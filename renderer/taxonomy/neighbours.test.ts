/** Moving rows of a tree by key and by drop. */
import { describe, expect, test } from 'vitest'
import { dropTo, stepTo, zoneAt } from './neighbours.ts'

const item = (id: string, parentId: string | null = null) => ({ id, parentId })
const items = [item('a'), item('b'), item('b1', 'b'), item('b2', 'b'), item('c')]

describe('by key', () => {
  test.each([
    ['a', 'up', null],
    ['b', 'up', { parentId: null, beforeId: 'a' }],
    ['a', 'down', { parentId: null, beforeId: 'c' }],
    ['b', 'down', { parentId: null, beforeId: null }],
    ['c', 'down', null],
    ['b2', 'up', { parentId: 'b', beforeId: 'b1' }],
    ['c', 'in', { parentId: 'b', beforeId: null }],
    ['a', 'in', null],
    ['b1', 'out', { parentId: null, beforeId: 'c' }],
    ['a', 'out', null],
    ['x', 'up', null],
  ] as const)('%s %s', (id, direction, expected) => expect(stepTo(items, id, direction)).toEqual(expected))
})

describe('by drop', () => {
  test.each([
    ['b', 'onto', ['a'], { parentId: 'b', beforeId: null }],
    ['b2', 'before', ['a'], { parentId: 'b', beforeId: 'b2' }],
    ['b2', 'after', ['a'], { parentId: 'b', beforeId: null }],
    ['a', 'after', ['c'], { parentId: null, beforeId: 'b' }],
    ['a', 'after', ['b'], { parentId: null, beforeId: 'c' }],
  ] as const)('%s %s by %j', (id, zone, moving, expected) => {
    const onto = items.find((one) => one.id === id) ?? item('none')
    expect(dropTo(items, onto, zone, moving)).toEqual(expected)
  })

  test('the edges of a row are the gaps between rows', () => {
    expect([0, 7, 8, 13, 18, 19, 26].map((offset) => zoneAt(offset, 26))).toEqual([
      'before',
      'before',
      'onto',
      'onto',
      'onto',
      'after',
      'after',
    ])
  })
})
