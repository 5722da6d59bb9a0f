/** Where a model goes that is added without a pointer: the free place nearest to the middle of what is visible. */
import type { Graph } from '../../shared/api/canvas.ts'
import type { Viewpoint } from './cards.ts'
import { bareCard, cardSize, freePlace, type Point } from './geometry.ts'
import { graphToFlow } from './graphToFlow.ts'

export function placeNew(graph: Graph, view: Viewpoint, middle: Point): Point {
  const taken = graphToFlow(graph, view).nodes.map((node) => ({ ...node.position, ...cardSize(node.data.card) }))
  const size = cardSize(bareCard)
  return freePlace(taken, size, { x: Math.round(middle.x - size.width / 2), y: Math.round(middle.y - size.height / 2) })
}
