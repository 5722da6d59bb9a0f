/** What is shown of the canvas: everything while it can be read, else its beginning. */
import { describe, expect, it } from 'vitest'
import {
  asked,
  boundsOf,
  closeUp,
  isSeen,
  muchChanged,
  unasked,
  type Viewport,
  viewportAround,
  viewportFor,
} from './fitting.ts'
import type { Box } from './geometry.ts'

const frame = { width: 1000, height: 600 }
const screen = (view: Viewport, box: Box) => ({
  left: box.x * view.zoom + view.x,
  right: (box.x + box.width) * view.zoom + view.x,
  top: box.y * view.zoom + view.y,
  bottom: (box.y + box.height) * view.zoom + view.y,
})

describe('fitting', () => {
  it('puts a small drawing in the middle, and no larger than life', () => {
    const box = { x: -50, y: 20, width: 300, height: 200 }
    const view = viewportFor(box, frame, asked(2))
    expect(view.zoom).toBe(1)
    expect(screen(view, box)).toEqual({ left: 350, right: 650, top: 200, bottom: 400 })
  })

  it('shows all of a large one with some space around', () => {
    const box = { x: 0, y: 0, width: 5000, height: 1200 }
    const view = viewportFor(box, frame, asked(100))
    const seen = screen(view, box)
    expect(seen.left).toBeGreaterThan(40)
    expect(seen.right).toBeLessThan(960)
  })

  it('keeps few models readable, and begins where reading begins', () => {
    const box = { x: 100, y: 100, width: 4000, height: 300 }
    const view = viewportFor(box, frame, asked(4))
    expect(view.zoom).toBe(0.6)
    const { left, right, top, bottom } = screen(view, box)
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(120)
    expect(right).toBeGreaterThan(1000)
    expect((top + bottom) / 2).toBeCloseTo(300)
  })

  it('never goes so far out by itself that rows vanish', () => {
    expect(viewportFor({ x: 0, y: 0, width: 90_000, height: 90_000 }, frame, unasked).zoom).toBe(0.5)
  })

  it('looks closely at a selection', () => {
    expect(viewportFor({ x: 0, y: 0, width: 264, height: 200 }, frame, closeUp).zoom).toBe(1.5)
  })
})

describe('revealing', () => {
  it('puts a card in the middle and comes near enough', () => {
    const box = { x: 4000, y: 900, width: 264, height: 100 }
    const seen = screen(viewportAround(box, frame, 0.1), box)
    expect([(seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2].map(Math.round)).toEqual([500, 300])
    expect(viewportAround(box, frame, 0.1).zoom).toBe(0.6)
    expect(viewportAround(box, frame, 1.2).zoom).toBe(1.2)
  })
})

it('knows what is seen', () => {
  const view = { x: 100, y: 0, zoom: 0.5 }
  expect(isSeen({ x: 0, y: 0, width: 1800, height: 1200 }, frame, view)).toBe(true)
  expect(isSeen({ x: 0, y: 0, width: 1801, height: 10 }, frame, view)).toBe(false)
  expect(isSeen({ x: -201, y: 0, width: 10, height: 10 }, frame, view)).toBe(false)
})

it('knows when a pane has become another one', () => {
  expect(muchChanged(frame, { width: 900, height: 600 })).toBe(false)
  expect(muchChanged(frame, { width: 480, height: 600 })).toBe(true)
  expect(muchChanged({ width: 1000, height: 200 }, frame)).toBe(true)
})

it('takes the bounds of all boxes', () => {
  expect(boundsOf([])).toBeNull()
  expect(
    boundsOf([
      { x: 5, y: 5, width: 10, height: 10 },
      { x: -5, y: 8, width: 2, height: 40 },
    ]),
  ).toEqual({ x: -5, y: 5, width: 20, height: 43 })
})
