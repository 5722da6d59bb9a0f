/** The graph with ghosts as nodes and edges: places for what nobody has placed, and no way to move or join a ghost. Pure. */
import type { Graph, SuggestionRow } from '../../../shared/api/canvas.ts'
import { cardsOf, type Viewpoint } from '../cards.ts'
import { cardSize, type Point } from '../geometry.ts'
import { type Flow, flowOfCards, graphToFlow, type LinkFlowEdge, type ModelFlowNode } from '../graphToFlow.ts'
import { layoutGraph } from '../layout.ts'
import { withGhosts } from './ghostCards.ts'

export interface Ghosts {
  /** The newest draft with its answers. */
  readonly rows: readonly SuggestionRow[]
  /** Those of its open suggestions that are to be drawn. */
  readonly shown: readonly SuggestionRow[]
}

/** Above this, laying out would be felt with each answer: then rows below what is there have to do. */
const mostArranged = 300

/**
 * Places for all models that have none, as if everything that is not refused were drawn: so accepting, filtering and
 * hiding move nothing.
 */
function placesFor(graph: Graph, rows: readonly SuggestionRow[], view: Viewpoint): ReadonlyMap<string, Point> {
  const wanted = rows.filter(({ verdict }) => verdict !== 'refused')
  const { nodes, edges } = flowOfCards(withGhosts(cardsOf(graph, view), wanted, wanted, view), graph, view)
  const loose = nodes.filter(({ data }) => !data.placed)
  if (loose.length === 0 || loose.length > mostArranged) return new Map()
  const places = layoutGraph({
    models: nodes.map(({ id, data, position }) => {
      return { id, ...cardSize(data.card), ...(data.placed ? { fixed: position } : {}) }
    }),
    links: edges.map(({ source, target, data }) => ({
      sourceId: source,
      targetId: target,
      sourcePort: data?.source.offset ?? 0,
      targetPort: data?.target.offset ?? 0,
    })),
    origin: { x: 0, y: 0 },
  })
  return new Map(places.map(({ id, x, y }) => [id, { x, y }]))
}

/** Changes when the places of ghosts are to be taken anew: with another draft. */
function arrangement(rows: readonly SuggestionRow[]): string {
  const models = rows.flatMap(({ unit, codeId }) => (codeId === null ? [unit.id] : []))
  let hash = 0
  for (const sign of models.join('|')) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 2_147_483_647
  return hash.toString(36)
}

/** What is behind a ghost does not exist: nothing can be moved, joined, or selected for the rest of the window. */
const notAUnit = { draggable: false, selectable: false, connectable: false, deletable: false } as const

function settle(node: ModelFlowNode, places: ReadonlyMap<string, Point>, arrangedFor: string): ModelFlowNode {
  const { data } = node
  const position = data.placed ? node.position : (places.get(node.id) ?? node.position)
  const settled = { ...node, position, ...(data.placed ? {} : { data: { ...data, arrangedFor } }) }
  const { ghost } = data.card
  if (ghost === undefined) return settled
  return { ...settled, ...notAUnit, type: 'ghost', ariaLabel: ghostLabel(ghost.words, node.ariaLabel ?? '') }
}

/** `Suggested: the model BERT, high confidence. Model BERT, pre-trained, ...` */
function ghostLabel(words: string, label: string): string {
  return `${words.split('\n')[0] ?? ''}. ${label}`
}

function settleEdge(edge: LinkFlowEdge): LinkFlowEdge {
  const ghost = edge.data?.line.ghost
  if (ghost === undefined) return edge
  return { ...edge, ...notAUnit, type: 'ghost', ariaLabel: ghostLabel(ghost.words, edge.ariaLabel ?? '') }
}

/** Without any draft the graph is what it always was. */
export function ghostFlow(graph: Graph, view: Viewpoint, { rows, shown }: Ghosts): Flow {
  if (rows.length === 0) return graphToFlow(graph, view)
  const { nodes, edges } = flowOfCards(withGhosts(cardsOf(graph, view), shown, rows, view), graph, view)
  const places = placesFor(graph, rows, view)
  const arrangedFor = arrangement(rows)
  return { nodes: nodes.map((node) => settle(node, places, arrangedFor)), edges: edges.map(settleEdge) }
}
