/** Keys in lists and trees follow the ARIA practices. */
import { describe, expect, it } from 'vitest'
import { type ListRow, listStep, parentIndex, siblings } from './listKeys.ts'

const tree: ListRow[] = [
  { key: 'src', level: 1, expanded: true },
  { key: 'src/models', level: 2, expanded: true },
  { key: 'src/models/bert.py', level: 3 },
  { key: 'src/main.py', level: 2 },
  { key: 'tests', level: 1, expanded: false },
]

describe('listStep', () => {
  it('moves by one, by a page and to the ends, never beyond them', () => {
    expect(listStep(tree, 0, 'ArrowDown', 3)).toEqual({ kind: 'move', index: 1 })
    expect(listStep(tree, 0, 'ArrowUp', 3)).toEqual({ kind: 'move', index: 0 })
    expect(listStep(tree, 3, 'PageDown', 3)).toEqual({ kind: 'move', index: 4 })
    expect(listStep(tree, 4, 'PageUp', 3)).toEqual({ kind: 'move', index: 1 })
    expect(listStep(tree, 2, 'Home', 3)).toEqual({ kind: 'move', index: 0 })
    expect(listStep(tree, 2, 'End', 3)).toEqual({ kind: 'move', index: 4 })
  })

  it('opens a closed branch on Right, then goes to its first child', () => {
    expect(listStep(tree, 4, 'ArrowRight', 3)).toEqual({ kind: 'toggle', expanded: true })
    expect(listStep(tree, 0, 'ArrowRight', 3)).toEqual({ kind: 'move', index: 1 })
    expect(listStep(tree, 2, 'ArrowRight', 3)).toBeNull()
  })

  it('closes an open branch on Left, else goes to the parent', () => {
    expect(listStep(tree, 1, 'ArrowLeft', 3)).toEqual({ kind: 'toggle', expanded: false })
    expect(listStep(tree, 2, 'ArrowLeft', 3)).toEqual({ kind: 'move', index: 1 })
    expect(listStep(tree, 3, 'ArrowLeft', 3)).toEqual({ kind: 'move', index: 0 })
  })

  it('opens on Enter and Space, and leaves other keys alone', () => {
    expect(listStep(tree, 2, 'Enter', 3)).toEqual({ kind: 'open' })
    expect(listStep(tree, 2, ' ', 3)).toEqual({ kind: 'open' })
    expect(listStep(tree, 2, 'c', 3)).toBeNull()
    expect(listStep([], 0, 'Enter', 3)).toBeNull()
  })
})

describe('parentIndex', () => {
  it('is the nearest row above of a lower level, or the row itself', () => {
    expect(parentIndex(tree, 2)).toBe(1)
    expect(parentIndex(tree, 4)).toBe(4)
  })
})

describe('siblings', () => {
  it('counts each family by itself', () => {
    expect(siblings(tree)).toEqual([
      { position: 1, size: 2 },
      { position: 1, size: 2 },
      { position: 1, size: 1 },
      { position: 2, size: 2 },
      { position: 2, size: 2 },
    ])
  })

  it('starts again under another parent', () => {
    const rows = [
      { key: 'a', level: 1 },
      { key: 'a/1', level: 2 },
      { key: 'b', level: 1 },
      { key: 'b/1', level: 2 },
    ]
    expect(siblings(rows).map(({ position, size }) => `${position}/${size}`)).toEqual(['1/2', '1/1', '2/2', '1/1'])
  })
})
