/** The curve of a link and the place of its name. */
import { describe, expect, it } from 'vitest'
import { linkPath } from './linkPath.ts'

describe('a link', () => {
  it('runs from edge to edge with its name in the middle', () => {
    const { path, middle, room } = linkPath({ x: 0, y: 0 }, { x: 300, y: 100 }, 0)
    expect(path).toMatch(/^M0,0 C.* 300,100$/)
    expect(middle).toEqual({ x: 150, y: 50 })
    expect(room).toBe(276)
  })

  it('bends away from others between the same two cards, to either side in turn', () => {
    const heights = [0, 1, 2, 3].map((lane) => linkPath({ x: 0, y: 0 }, { x: 300, y: 0 }, lane).middle.y)
    expect(heights[0]).toBe(0)
    expect(heights[1]).toBeGreaterThan(0)
    expect(heights[2]).toBeLessThan(0)
    expect(heights[3]).toBeGreaterThan(heights[1] ?? 0)
  })

  it('that runs back bows below the cards and has room for its name', () => {
    const { middle, room } = linkPath({ x: 500, y: 0 }, { x: 0, y: 0 }, 0)
    expect(middle.y).toBeGreaterThan(60)
    expect(room).toBeGreaterThan(150)
  })
})
