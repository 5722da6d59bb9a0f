/** Free places on the canvas. */
import { describe, expect, it } from 'vitest'
import { type Box, freePlace, gap, rowsBelow } from './geometry.ts'

const size = { width: 256, height: 100 }
const at = (x: number, y: number): Box => ({ x, y, ...size })

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

describe('a free place', () => {
  it('is the wanted one where nothing stands', () => {
    expect(freePlace([], size, { x: 10, y: 20 })).toEqual({ x: 10, y: 20 })
    expect(freePlace([at(1000, 0)], size, { x: 0, y: 0 })).toEqual({ x: 0, y: 0 })
  })

  it('never overlaps what stands there, however often one asks', () => {
    const taken: Box[] = []
    for (let count = 0; count < 40; count += 1) {
      const place = freePlace(taken, size, { x: 0, y: 0 })
      expect(taken.filter((box) => overlap(box, { ...place, ...size }))).toEqual([])
      taken.push({ ...place, ...size })
    }
  })

  it('stays near', () => {
    const place = freePlace([at(0, 0)], size, { x: 0, y: 0 })
    expect(Math.hypot(place.x, place.y)).toBeLessThanOrEqual(Math.hypot(size.width + gap, size.height + gap))
  })
})

describe('rows of cards that were never placed', () => {
  it('begin at the left edge of what stands above them', () => {
    const places = rowsBelow([at(-50, 20), at(400, 300)], [size, size, size])
    expect(places[0]).toEqual({ x: -50, y: 400 + gap })
    expect(places[2]?.y).toBe(400 + gap + 100 + gap)
  })

  it('do not overlap when cards differ in height', () => {
    const sizes = [100, 400, 90, 200, 300, 120, 80].map((height) => ({ width: 256, height }))
    const boxes = rowsBelow([], sizes).map((place, index) => ({ ...place, ...(sizes[index] ?? size) }))
    for (const [index, box] of boxes.entries()) {
      expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([])
    }
  })
})
