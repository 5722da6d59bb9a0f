/** The automatic layout: directions, no overlaps, the same picture for the same graph. */
import { describe, expect, it } from 'vitest'
import { connectedParts, layoutGraph } from './layout.ts'
import type { LayoutModel, LayoutPlace } from './layoutRequest.ts'

const origin = { x: 0, y: 0 }

function models(count: number): LayoutModel[] {
  return Array.from({ length: count }, (_, index) => ({ id: `m${index}`, width: 256, height: 94 + (index % 5) * 24 }))
}

function link(from: number, to: number) {
  return { sourceId: `m${from}`, targetId: `m${to}` }
}

function overlapping(places: readonly LayoutPlace[], sizes: readonly LayoutModel[]): string[] {
  const boxes = places.map((place) => {
    const size = sizes.find(({ id }) => id === place.id) ?? { width: 0, height: 0 }
    return { ...place, right: place.x + size.width, bottom: place.y + size.height }
  })
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom)
      .map((b) => `${a.id} ${b.id}`),
  )
}

describe('layered layout', () => {
  it('puts what comes later to the right, with room for the name of the link', () => {
    const places = layoutGraph({ models: models(3), links: [link(0, 1), link(1, 2)], origin })
    const x = (id: string) => places.find((place) => place.id === id)?.x ?? Number.NaN
    expect(x('m1')).toBeGreaterThanOrEqual(x('m0') + 256 + 200)
    expect(x('m2')).toBeGreaterThanOrEqual(x('m1') + 256 + 200)
  })

  it('copes with feedback loops, several links between two models, and a link to itself', () => {
    const links = [link(0, 1), link(0, 1), link(1, 0), link(1, 2), link(2, 2)]
    const places = layoutGraph({ models: models(3), links, origin })
    expect(places.map(({ id }) => id).toSorted()).toEqual(['m0', 'm1', 'm2'])
    expect(overlapping(places, models(3))).toEqual([])
  })

  it('never overlaps cards, connected or not', () => {
    const sizes = models(60)
    const links = Array.from({ length: 30 }, (_, index) => link(index, (index * 7 + 3) % 40))
    expect(overlapping(layoutGraph({ models: sizes, links, origin }), sizes)).toEqual([])
  })

  it('fills a wide area instead of one column when nothing is connected', () => {
    const places = layoutGraph({ models: models(24), links: [], origin })
    expect(new Set(places.map(({ x }) => x)).size).toBeGreaterThan(3)
  })

  it('keeps the corner it was given and whole pixels', () => {
    const places = layoutGraph({ models: models(5), links: [link(0, 1)], origin: { x: -40.5, y: 12 } })
    expect(Math.min(...places.map(({ y }) => y))).toBe(12)
    expect(places.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true)
  })

  it('draws the same graph the same way', () => {
    const request = { models: models(20), links: [link(0, 5), link(5, 9), link(3, 9)], origin }
    expect(layoutGraph(request)).toEqual(layoutGraph(request))
  })

  it('has nothing to say about an empty canvas', () => {
    expect(layoutGraph({ models: [], links: [], origin })).toEqual([])
  })
})

it('finds the connected parts', () => {
  const parts = connectedParts(models(6), [link(0, 3), link(3, 4), link(1, 5)])
  expect(parts.map((part) => part.map(({ id }) => id))).toEqual([['m0', 'm3', 'm4'], ['m1', 'm5'], ['m2']])
})
