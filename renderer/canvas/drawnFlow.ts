/** The canvas as it is drawn: the mapped graph with the lanes of its rater folded. */
import type { Graph } from '../../shared/api/canvas.ts'
import type { Lane } from '../../shared/model/lane.ts'
import type { Viewpoint } from './cards.ts'
import { cardSize, type Point } from './geometry.ts'
import type { IdentifiedBox } from './alignment.ts'
import type { Flow } from './graphToFlow.ts'
import { type Ghosts, ghostFlow } from './suggestions/ghostFlow.ts'
import { type CanvasNode, foldLanes, type FoldedFlow } from './lanes.ts'
import type { Scene } from './scene.ts'
import { canvasView } from './view.ts'

/** Lanes are the word of their rater: others' are not drawn. */
export function ownLanes({ lanes }: Pick<Graph, 'lanes'>, raterId: string): Lane[] {
  return lanes.filter((lane) => lane.raterId === raterId)
}

export interface DrawnFlow {
  /** Each model by itself, as the study has it. */
  readonly flow: Flow
  readonly folded: FoldedFlow
}

const noGhosts: Ghosts = { rows: [], shown: [] }

export function drawnFlow(
  graph: Graph,
  view: Viewpoint,
  expanded: ReadonlySet<string>,
  ghosts: Ghosts = noGhosts,
): DrawnFlow {
  const flow = ghostFlow(graph, view, ghosts)
  return { flow, folded: foldLanes(flow, ownLanes(graph, view.raterId), expanded, view.schemes) }
}

/** For actions: what is drawn now, without the names of other raters, which no place depends on. */
export function flowOfScene({ graph, schemes, raterId, loads }: Scene, ghosts: Ghosts = noGhosts): DrawnFlow {
  return drawnFlow(graph, { schemes, raterId, raters: new Map(), loads }, canvasView.getState().expanded, ghosts)
}

/** Where each node stands on the whole canvas: places in an open lane are counted from its corner. */
export function boxesOf(nodes: readonly CanvasNode[]): IdentifiedBox[] {
  const corners = new Map<string, Point>(nodes.map(({ id, position }) => [id, position]))
  return nodes.map((node) => {
    const corner = (node.parentId === undefined ? undefined : corners.get(node.parentId)) ?? { x: 0, y: 0 }
    const size =
      node.type === 'lane'
        ? { width: node.initialWidth ?? 0, height: node.initialHeight ?? 0 }
        : cardSize(node.data.card)
    return { id: node.id, x: corner.x + node.position.x, y: corner.y + node.position.y, ...size }
  })
}

/** The drawn node that shows a unit: itself, its lane while that is closed, or the link that it is drawn as one with. */
export function drawnAs({ nodes, edges, behind }: FoldedFlow, unitId: string): string | undefined {
  if (nodes.some(({ id }) => id === unitId) || edges.some(({ id }) => id === unitId)) return unitId
  return [...behind].find(([, unitIds]) => unitIds.includes(unitId))?.[0]
}
