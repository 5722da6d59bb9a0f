/** Where ghosts stand on the canvas, so that whoever accepts them finds their models in the same place. */
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import type { Load } from '../../../shared/model/load.ts'
import type { Point } from '../geometry.ts'
import type { Flow } from '../graphToFlow.ts'
import type { CanvasNode } from '../lanes.ts'
import { ghostFlow } from './ghostFlow.ts'
import type { Review } from './review.ts'

export interface GhostPlace extends Point {
  readonly id: string
}

interface Drawn {
  readonly repositoryId: string
  readonly nodes: readonly CanvasNode[]
}

let drawn: Drawn | null = null

/** While the graph is drawn it alone knows: there nothing moves, though the places would be worked out anew by now. */
export function rememberDrawn(now: Drawn): () => void {
  drawn = now
  return () => {
    if (drawn === now) drawn = null
  }
}

/** Models that come to be drawn when these suggestions are accepted: their own, and those at the ends of their links. */
export function modelsOf(rows: readonly Pick<SuggestionRow, 'unit'>[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ unit }) => (unit.kind === 'link' ? [unit.sourceId, unit.targetId] : [unit.id])))
}

type Known = Pick<Review, 'repositoryId' | 'raterId' | 'graph' | 'schemes' | 'rows'>

/** As they would be drawn now; for what is not in sight, because of a filter or because the graph is not shown. */
function workedOut({ raterId, graph, schemes, rows }: Known): Flow['nodes'] {
  const view = { schemes, raterId, raters: new Map<string, string>(), loads: new Map<string, Load>() }
  return ghostFlow(graph, view, { rows, shown: rows.filter(({ verdict }) => verdict === null) }).nodes
}

/** Nothing is said of models that are drawn already: they have their places. */
export function ghostPlaces(known: Known, accepted: readonly Pick<SuggestionRow, 'unit'>[]): GhostPlace[] {
  const there = new Set(known.graph.models.map(({ id }) => id))
  const wanted = [...modelsOf(accepted)].filter((id) => !there.has(id))
  if (wanted.length === 0) return []
  const nodes: readonly CanvasNode[] = drawn?.repositoryId === known.repositoryId ? drawn.nodes : []
  const seen = new Map(nodes.map((node) => [node.id, node.position]))
  const hidden = wanted.some((id) => !seen.has(id)) ? workedOut(known) : []
  const places = new Map([...hidden.map(({ id, position }) => [id, position] as const), ...seen])
  return wanted.flatMap((id) => {
    const place = places.get(id)
    return place === undefined ? [] : [{ id, x: Math.round(place.x), y: Math.round(place.y) }]
  })
}
