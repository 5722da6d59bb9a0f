/** The curve of a link: which sides of the cards it joins, and where its name stands. */
import { describe, expect, it } from 'vitest'
import { type LinkPort, linkPath } from './linkPath.ts'

const port = (left: number, y: number): LinkPort => ({ left, width: 200, y })
const ends = (source: LinkPort, target: LinkPort, lane = 0) => {
  const { start, end } = linkPath(source, target, lane)
  return [start, end]
}

describe('a link', () => {
  it('joins the sides that face each other', () => {
    expect(ends(port(0, 10), port(500, 90))).toEqual([
      { x: 200, y: 10 },
      { x: 500, y: 90 },
    ])
    expect(ends(port(500, 10), port(0, 90))).toEqual([
      { x: 500, y: 10 },
      { x: 200, y: 90 },
    ])
  })

  it('goes round the right sides of cards that stand above one another', () => {
    const { start, end, middle } = linkPath(port(40, 10), port(0, 400), 0)
    expect([start.x, end.x]).toEqual([240, 200])
    expect(middle.x).toBeGreaterThan(240)
  })

  it('has its name in the middle of the straight line, with the room between the cards', () => {
    expect(linkPath(port(0, 100), port(500, 100), 0)).toMatchObject({ middle: { x: 350, y: 100 }, room: 288 })
  })

  it('bows away from others between the same cards, to either side', () => {
    const middles = [0, 1, 2, 3].map((lane) => linkPath(port(0, 100), port(500, 100), lane).middle.y)
    expect(middles.map((y) => Math.sign(y - 100))).toEqual([0, 1, -1, 1])
    expect(new Set(middles).size).toBe(4)
    const beside = [0, 1].map((lane) => linkPath(port(0, 0), port(0, 300), lane).middle.x)
    expect(beside[1]).toBeGreaterThan(beside[0] ?? 0)
  })

  it('begins and ends where it says', () => {
    const { path, start, end } = linkPath(port(0, 10), port(500, 90), 1)
    expect(path.startsWith(`M${start.x},${start.y} C`)).toBe(true)
    expect(path.endsWith(` ${end.x},${end.y}`)).toBe(true)
  })
})
