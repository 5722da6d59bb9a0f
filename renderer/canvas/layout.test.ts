/** The automatic layout: directions, ports, no overlaps, what people placed stays, the same picture for the same graph. */
import { describe, expect, it } from 'vitest'
import { connectedParts, layoutGraph } from './layout.ts'
import type { LayoutLink, LayoutModel, LayoutPlace } from './layoutRequest.ts'

const origin = { x: 0, y: 0 }

function models(count: number): LayoutModel[] {
  return Array.from({ length: count }, (_, index) => ({ id: `m${index}`, width: 256, height: 94 + (index % 5) * 24 }))
}

function link(from: number, to: number, ports: Partial<LayoutLink> = {}): LayoutLink {
  return { sourceId: `m${from}`, targetId: `m${to}`, ...ports }
}

/** The same everywhere: a graph that nobody drew by hand must still be drawn the same way each time. */
function links(count: number, among: number): LayoutLink[] {
  let seed = 11
  const next = () => (seed = (seed * 48_271) % 2_147_483_647) % among
  return Array.from({ length: count }, () => link(next(), next()))
}

function boxOf(id: string, places: readonly LayoutPlace[], sizes: readonly LayoutModel[]) {
  const size = sizes.find((model) => model.id === id)
  const place = places.find((candidate) => candidate.id === id) ?? size?.fixed
  if (size === undefined || place === undefined) throw new Error(`${id} has no place`)
  return { x: place.x, y: place.y, right: place.x + size.width, bottom: place.y + size.height }
}

function overlapping(places: readonly LayoutPlace[], sizes: readonly LayoutModel[]): string[] {
  const boxes = sizes.map(({ id }) => ({ id, ...boxOf(id, places, sizes) }))
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

  it('copes with feedback loops, several links between two models, a link to itself and one to nowhere', () => {
    const some = [link(0, 1), link(0, 1), link(1, 0), link(1, 2), link(2, 2), link(0, 7), link(7, 1)]
    const places = layoutGraph({ models: models(3), links: some, origin })
    expect(places.map(({ id }) => id).toSorted()).toEqual(['m0', 'm1', 'm2'])
    expect(overlapping(places, models(3))).toEqual([])
  })

  it('draws a link from row to row level where nothing else pulls', () => {
    const ports = { sourcePort: 72, targetPort: 144 }
    const sizes = models(2).map((model) => ({ ...model, height: 180 }))
    const places = layoutGraph({ models: sizes, links: [link(0, 1, ports)], origin })
    const top = (id: string) => boxOf(id, places, sizes).y
    expect(top('m0') + ports.sourcePort).toBe(top('m1') + ports.targetPort)
  })

  it('stacks targets in the order of the rows that lead to them', () => {
    const sizes = models(4)
    const some = [link(0, 3, { sourcePort: 70 }), link(0, 2, { sourcePort: 94 }), link(0, 1, { sourcePort: 118 })]
    const places = layoutGraph({ models: sizes, links: some, origin })
    const column = ['m1', 'm2', 'm3'].toSorted((a, b) => boxOf(a, places, sizes).y - boxOf(b, places, sizes).y)
    expect(column).toEqual(['m3', 'm2', 'm1'])
  })

  it('crosses no links that need not cross', () => {
    const sizes = models(6)
    const some = [link(0, 5), link(1, 4), link(2, 3), link(0, 3), link(2, 4)]
    const places = layoutGraph({ models: sizes, links: some, origin })
    const middle = (id: string) => (boxOf(id, places, sizes).y + boxOf(id, places, sizes).bottom) / 2
    const crossing = some.flatMap((a, index) =>
      some.slice(index + 1).filter((b) => {
        if (a.sourceId === b.sourceId || a.targetId === b.targetId) return false
        return middle(a.sourceId) < middle(b.sourceId) !== middle(a.targetId) < middle(b.targetId)
      }),
    )
    expect(crossing).toEqual([])
  })

  it('never overlaps cards, connected or not, few links or many', () => {
    const sizes = models(60)
    for (const count of [30, 160]) {
      expect(overlapping(layoutGraph({ models: sizes, links: links(count, 40), origin }), sizes)).toEqual([])
    }
  })

  it('fills a wide area instead of one row or column', () => {
    const sizes = models(40)
    const pairs = Array.from({ length: 10 }, (_, index) => link(2 * index, 2 * index + 1))
    const places = layoutGraph({ models: sizes, links: pairs, origin })
    const boxes = sizes.map(({ id }) => boxOf(id, places, sizes))
    const shape = Math.max(...boxes.map(({ right }) => right)) / Math.max(...boxes.map(({ bottom }) => bottom))
    expect(shape).toBeGreaterThan(1)
    expect(shape).toBeLessThan(2.5)
  })

  it('keeps the corner it was given and whole pixels', () => {
    const places = layoutGraph({ models: models(5), links: [link(0, 1)], origin: { x: -40.5, y: 12 } })
    expect(Math.min(...places.map(({ y }) => y))).toBe(12)
    expect(places.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true)
  })

  it('draws the same graph the same way', () => {
    const request = { models: models(40), links: links(60, 40), origin }
    expect(layoutGraph(request)).toEqual(layoutGraph(structuredClone(request)))
  })

  it('has nothing to say about an empty canvas', () => {
    expect(layoutGraph({ models: [], links: [], origin })).toEqual([])
  })
})

describe('around what people placed', () => {
  const sizes = models(8).map((model, index) => (index === 2 ? { ...model, fixed: { x: 900, y: 500 } } : model))
  const some = [link(0, 1), link(1, 2), link(2, 3), link(1, 4), link(5, 6)]

  it('leaves it alone, and puts what comes before to its left and what comes after to its right', () => {
    const places = layoutGraph({ models: sizes, links: some, origin })
    expect(places.map(({ id }) => id)).not.toContain('m2')
    expect(boxOf('m1', places, sizes).right).toBeLessThan(900)
    expect(boxOf('m3', places, sizes).x).toBeGreaterThan(900 + 256)
    expect(overlapping(places, sizes)).toEqual([])
  })

  it('puts parts that have nothing to do with it below', () => {
    const places = layoutGraph({ models: sizes, links: some, origin })
    for (const id of ['m5', 'm6', 'm7']) expect(boxOf(id, places, sizes).y).toBeGreaterThan(500 + 142)
  })

  it('overlaps nothing where everything was put close together', () => {
    const crowded = models(30).map((model, index) =>
      index % 3 === 0 ? { ...model, fixed: { x: (index % 9) * 130, y: Math.floor(index / 9) * 250 } } : model,
    )
    const before = new Set(
      overlapping(
        crowded.flatMap(({ id, fixed }) => (fixed ? [{ id, ...fixed }] : [])),
        crowded.filter(({ fixed }) => fixed),
      ),
    )
    const places = layoutGraph({ models: crowded, links: links(40, 30), origin })
    expect(overlapping(places, crowded).filter((pair) => !before.has(pair))).toEqual([])
  })

  it('moves nothing at all when all was placed', () => {
    const placed = models(3).map((model, index) => ({ ...model, fixed: { x: index * 10, y: 0 } }))
    expect(layoutGraph({ models: placed, links: [link(0, 1)], origin })).toEqual([])
  })
})

it('finds the connected parts and their links', () => {
  const parts = connectedParts(models(6), [link(0, 3), link(3, 4), link(1, 5), link(2, 9)])
  expect(parts.map((part) => [part.models.map(({ id }) => id), part.links.length])).toEqual([
    [['m0', 'm3', 'm4'], 2],
    [['m1', 'm5'], 1],
    [['m2'], 0],
  ])
})
