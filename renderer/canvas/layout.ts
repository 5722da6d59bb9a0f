/** Automatic layout: layered from left to right, connected parts beside each other. Pure; runs in layout.worker.ts. */
import { graphlib, layout as runDagre } from '@dagrejs/dagre'
import { type Box, gap, type Point, type Size } from './geometry.ts'
import type { LayoutLink, LayoutModel, LayoutPlace, LayoutRequest } from './layoutRequest.ts'

/** Models that links connect, directly or through others, each part in the order of its first model. */
export function connectedParts(models: readonly LayoutModel[], links: readonly LayoutLink[]): LayoutModel[][] {
  const parts = new Map(models.map((model) => [model.id, [model]]))
  for (const { sourceId, targetId } of links) {
    const a = parts.get(sourceId)
    const b = parts.get(targetId)
    if (a === undefined || b === undefined || a === b) continue
    a.push(...b)
    for (const model of b) parts.set(model.id, a)
  }
  return [...new Set(parts.values())]
}

interface Part extends Size {
  readonly places: readonly LayoutPlace[]
}

/** Between two layers the names of links are read. */
const nameRoom = 296

/** Lays out one connected part with dagre, its top left corner at 0, 0. */
function layeredPart(models: readonly LayoutModel[], links: readonly LayoutLink[]): Part {
  const graph = new graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: gap, ranksep: nameRoom, edgesep: gap / 2 })
  graph.setDefaultEdgeLabel(() => ({}))
  const known = new Set(models.map((model) => model.id))
  for (const { id, width, height } of models) graph.setNode(id, { width, height })
  for (const [index, { sourceId, targetId }] of links.entries()) {
    if (known.has(sourceId) && sourceId !== targetId) graph.setEdge(sourceId, targetId, {}, String(index))
  }
  runDagre(graph)
  const boxes = models.map(({ id, width, height }) => {
    const centre = graph.node(id) as Point
    return { id, x: centre.x - width / 2, y: centre.y - height / 2, width, height }
  })
  return normalised(boxes)
}

function normalised(boxes: readonly (Box & { readonly id: string })[]): Part {
  const left = Math.min(...boxes.map((box) => box.x))
  const top = Math.min(...boxes.map((box) => box.y))
  return {
    places: boxes.map(({ id, x, y }) => ({ id, x: x - left, y: y - top })),
    width: Math.max(...boxes.map((box) => box.x + box.width)) - left,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - top,
  }
}

/** Puts parts on shelves of about the same width, large parts first, so that a wide window is filled evenly. */
function onShelves(parts: readonly Part[], origin: Point): LayoutPlace[] {
  const area = parts.reduce((sum, part) => sum + (part.width + gap) * (part.height + gap), 0)
  const shelf = Math.max(Math.sqrt(area * 1.6), ...parts.map((part) => part.width))
  const places: LayoutPlace[] = []
  let x = 0
  let y = 0
  let height = 0
  for (const part of parts) {
    if (x > 0 && x + part.width > shelf) {
      x = 0
      y += height + gap
      height = 0
    }
    // Whole pixels: text in cards stays sharp at 100 %.
    for (const place of part.places) {
      places.push({ id: place.id, x: Math.round(origin.x + x + place.x), y: Math.round(origin.y + y + place.y) })
    }
    x += part.width + gap
    height = Math.max(height, part.height)
  }
  return places
}

export function layoutGraph({ models, links, origin }: LayoutRequest): LayoutPlace[] {
  if (models.length === 0) return []
  const parts = connectedParts(models, links)
    .toSorted((a, b) => b.length - a.length)
    .map((part) => layeredPart(part, links))
  return onShelves(parts, origin)
}
