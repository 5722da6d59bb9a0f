/**
 * Automatic layout: layered from left to right, links as level as can be between the rows they join, connected parts
 * beside each other, what people placed untouched. Pure, and the same for the same graph; runs in layout.worker.ts.
 */
import { type Box, gap, type Point, type Size } from './geometry.ts'
import { fitAround } from './layoutAround.ts'
import { type Arc, columnsOf, withoutCircles } from './layoutLayers.ts'
import { gridOf, orderColumns } from './layoutOrder.ts'
import { pack } from './layoutPack.ts'
import { topsOf } from './layoutPlaces.ts'
import type { LayoutLink, LayoutModel, LayoutPlace, LayoutRequest } from './layoutRequest.ts'

interface Part {
  readonly models: readonly LayoutModel[]
  readonly links: readonly LayoutLink[]
}

/** Models that links connect, directly or through others, each part in the order of its first model. */
export function connectedParts(models: readonly LayoutModel[], links: readonly LayoutLink[]): Part[] {
  const parts = new Map(models.map((model) => [model.id, [model]]))
  for (const { sourceId, targetId } of links) {
    let a = parts.get(sourceId)
    let b = parts.get(targetId)
    if (a === undefined || b === undefined || a === b) continue
    if (a.length < b.length) [a, b] = [b, a]
    a.push(...b)
    for (const model of b) parts.set(model.id, a)
  }
  const rank = new Map(models.map(({ id }, index) => [id, index]))
  const rankOf = ({ id }: LayoutModel) => rank.get(id) ?? 0
  const known = Map.groupBy(links, ({ sourceId, targetId }) => (parts.has(targetId) ? parts.get(sourceId) : undefined))
  return [...new Set(models.flatMap(({ id }) => [parts.get(id) ?? []]))].map((part) => ({
    models: part.toSorted((a, b) => rankOf(a) - rankOf(b)),
    links: known.get(part) ?? [],
  }))
}

/** Between two columns the names of links are read. */
const nameRoom = 280

function arcsOf({ models, links }: Part): Arc[] {
  const index = new Map(models.map(({ id }, number) => [id, number]))
  return links.flatMap(({ sourceId, targetId, sourcePort, targetPort }) => {
    const [from, to] = [index.get(sourceId), index.get(targetId)]
    if (from === undefined || to === undefined || from === to) return []
    const middle = (card: number) => (models[card]?.height ?? 0) / 2
    return [{ from, to, fromPort: sourcePort ?? middle(from), toPort: targetPort ?? middle(to) }]
  })
}

interface DrawnPart extends Size {
  readonly part: Part
  readonly places: ReadonlyMap<string, Point>
}

/** One connected part by itself, its top left corner at 0, 0. */
function drawPart(part: Part): DrawnPart {
  const { models } = part
  const arcs = withoutCircles(models.length, arcsOf(part))
  const columnOf = columnsOf(models.length, arcs)
  const grid = gridOf(
    models.map(({ height }) => height),
    columnOf,
    arcs,
  )
  orderColumns(grid)
  const tops = topsOf(grid)
  const widths = grid.columns.map((cells) => Math.max(0, ...cells.map((cell) => models[cell]?.width ?? 0)))
  const lefts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width + nameRoom, 0))
  const top = models.reduce((least, _, index) => Math.min(least, tops[index] ?? 0), Number.POSITIVE_INFINITY)
  const places = new Map<string, Point>()
  let bottom = 0
  for (const [index, { id, width, height }] of models.entries()) {
    const column = columnOf[index] ?? 0
    const y = (tops[index] ?? 0) - top
    places.set(id, { x: (lefts[column] ?? 0) + ((widths[column] ?? 0) - width) / 2, y })
    bottom = Math.max(bottom, y + height)
  }
  return { part, places, width: (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0), height: bottom }
}

/** Parts in which nobody placed anything: packed, below what is there. Whole pixels: text in cards stays sharp. */
function packParts(parts: readonly DrawnPart[], origin: Point): LayoutPlace[] {
  const places = pack(parts)
  return parts.flatMap((part, index) => {
    const corner = places[index] ?? { x: 0, y: 0 }
    return [...part.places].map(([id, { x, y }]) => ({
      id,
      x: Math.round(origin.x + corner.x + x),
      y: Math.round(origin.y + corner.y + y),
    }))
  })
}

/** Places for all models that are not fixed. */
export function layoutGraph({ models, links, origin }: LayoutRequest): LayoutPlace[] {
  const drawn = connectedParts(models, links).map(drawPart)
  const held = ({ part }: DrawnPart) => part.models.some(({ fixed }) => fixed !== undefined)
  const taken: Box[] = models.flatMap(({ fixed, width, height }) =>
    fixed === undefined ? [] : [{ ...fixed, width, height }],
  )
  const around = drawn.filter(held).flatMap(({ part, places }) => fitAround(part.models, part.links, places, taken))
  const loose = drawn.filter((part) => !held(part)).toSorted((a, b) => b.height * b.width - a.height * a.width)
  const below = Math.max(...taken.map(({ y, height }) => y + height)) + 2 * gap
  const corner = taken.length === 0 ? origin : { x: Math.min(...taken.map(({ x }) => x)), y: below }
  return [...around, ...packParts(loose, corner)]
}
