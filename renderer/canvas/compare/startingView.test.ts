/** Where a graph begins to be read, worked out by hand. */
import { expect, it } from 'vitest'
import { startingView } from './startingView.ts'

const cards = [
  { x: 100, y: 50, width: 200, height: 100 },
  { x: 500, y: 250, width: 200, height: 100 },
]

it('shows everything in the middle where there is room, never larger than life', () => {
  // 600 x 300 in 1000 x 500: 28 of margin, then (944 - 600) / 2 and (444 - 300) / 2, less the corner at 100, 50.
  expect(startingView(cards, { width: 1000, height: 500 })).toEqual({ x: 28 + 172 - 100, y: 28 + 72 - 50, zoom: 1 })
})

it('zooms out as far as it needs', () => {
  // 600 wide into 416 - 56 = 360.
  const view = startingView(cards, { width: 416, height: 500 })
  expect(view?.zoom).toBeCloseTo(0.6, 12)
  expect(view?.x).toBeCloseTo(28 - 60, 12)
})

it('begins at the upper left where all of it would be too small to read', () => {
  expect(startingView(cards, { width: 256, height: 156 })).toEqual({ x: 28 - 50, y: 28 - 25, zoom: 0.5 })
})

it('has no view of nothing', () => {
  expect(startingView([], { width: 100, height: 100 })).toBeNull()
  expect(startingView(cards, { width: 0, height: 0 })).toBeNull()
})
