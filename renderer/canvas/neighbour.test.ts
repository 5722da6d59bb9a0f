/** Arrow keys from card to card. */
import { expect, it } from 'vitest'
import { isDirection, neighbour } from './neighbour.ts'

const cards = [
  { id: 'left', x: 0, y: 0 },
  { id: 'middle', x: 400, y: 20 },
  { id: 'right', x: 800, y: 0 },
  { id: 'below', x: 380, y: 300 },
]

it('goes to the nearest card straight ahead', () => {
  expect(neighbour(cards, 'left', 'ArrowRight')).toBe('middle')
  expect(neighbour(cards, 'middle', 'ArrowRight')).toBe('right')
  expect(neighbour(cards, 'middle', 'ArrowDown')).toBe('below')
  expect(neighbour(cards, 'below', 'ArrowUp')).toBe('middle')
  expect(neighbour(cards, 'right', 'ArrowLeft')).toBe('middle')
})

it('stays at the edge', () => {
  expect(neighbour(cards, 'below', 'ArrowDown')).toBeUndefined()
})

it('begins at the first card', () => {
  expect(neighbour(cards, null, 'ArrowDown')).toBe('left')
  expect(neighbour([], null, 'ArrowDown')).toBeUndefined()
})

it('reaches every card from every other', () => {
  const directions = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].filter(isDirection)
  for (const start of cards) {
    const reached = new Set([start.id])
    for (const id of reached) {
      for (const direction of directions) reached.add(neighbour(cards, id, direction) ?? id)
    }
    expect([...reached].toSorted()).toEqual(['below', 'left', 'middle', 'right'])
  }
})
