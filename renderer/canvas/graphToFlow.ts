/** The pure mapping from a repository's graph to the nodes and edges that the flow library draws. */
import type { Edge, Node } from '@xyflow/react'
import type { Graph } from '../../shared/api/canvas.ts'
import { cardsOf, type LinkLine, type ModelCard, type Viewpoint } from './cards.ts'
import { type Box, cardSize, rowsBelow } from './geometry.ts'

/** `placed` is false while nobody has put the model anywhere. */
export type ModelNodeData = { readonly card: ModelCard; readonly placed: boolean }
export type ModelFlowNode = Node<ModelNodeData, 'model'>
/** `lane` keeps links between the same two models apart: 0 runs straight, others bend away to either side. */
export type LinkEdgeData = { readonly line: LinkLine; readonly pattern: string; readonly lane: number }
export type LinkFlowEdge = Edge<LinkEdgeData, 'interaction'>

export interface Flow {
  readonly nodes: ModelFlowNode[]
  readonly edges: LinkFlowEdge[]
}

/** The graph is one tab stop, its first card; arrow keys go on from there, and the outline lists everything. */
const tabStop = { tabIndex: 0, 'data-first-focus': '' }
const outOfTabOrder = { tabIndex: -1 }

/** Dash patterns by the interaction's place in its scheme, so that types differ without colour too. */
const patterns = ['', '10 5', '2 4', '12 4 2 4', '18 6', '6 3 2 3 2 3', '4 8', '18 4 6 4'] as const

export function linePattern(position: number): string {
  return position < 0 ? '1 6' : (patterns[position % patterns.length] ?? '')
}

/** The pattern of an interaction wherever it is shown: on its edge, in the palette, in menus. */
export function patternOfCode(schemes: Viewpoint['schemes'], schemeId: string, codeId: string): string {
  const scheme = schemes.find((candidate) => candidate.id === schemeId)
  return linePattern(scheme?.codes.findIndex((code) => code.id === codeId) ?? -1)
}

function nodesOf(graph: Graph, cards: readonly ModelCard[]): ModelFlowNode[] {
  const places = new Map(graph.placements.map((placement) => [placement.id, placement]))
  const placed: Box[] = []
  const missing: ModelCard[] = []
  for (const card of cards) {
    const place = places.get(card.unitId)
    if (place === undefined) missing.push(card)
    else placed.push({ x: place.x, y: place.y, ...cardSize(card) })
  }
  const rows = rowsBelow(placed, missing.map(cardSize))
  return cards.map((card, index) => {
    const place = places.get(card.unitId) ?? rows[missing.indexOf(card)] ?? { x: 0, y: 0 }
    const size = cardSize(card)
    return {
      id: card.unitId,
      type: 'model',
      position: { x: place.x, y: place.y },
      data: { card, placed: places.has(card.unitId) },
      initialWidth: size.width,
      initialHeight: size.height,
      ariaLabel: describeModel(card),
      domAttributes: index === 0 ? tabStop : outOfTabOrder,
    }
  })
}

function edgesOf(lines: readonly LinkLine[], cards: readonly ModelCard[], view: Viewpoint): LinkFlowEdge[] {
  const labels = new Map(cards.map((card) => [card.unitId, card.label]))
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const pair = [line.sourceId, line.targetId].join(' ')
    const lane = seen.get(pair) ?? 0
    seen.set(pair, lane + 1)
    const chip = line.interaction
    return {
      id: line.unitId,
      type: 'interaction',
      source: line.sourceId,
      target: line.targetId,
      data: {
        line,
        lane,
        pattern: chip === null ? linePattern(-1) : patternOfCode(view.schemes, chip.schemeId, chip.codeId),
      },
      domAttributes: outOfTabOrder,
      ariaLabel: `${chip?.name ?? 'Unnamed link'} from ${labels.get(line.sourceId) ?? ''} to ${labels.get(line.targetId) ?? ''}`,
    }
  })
}

export function graphToFlow(graph: Graph, view: Viewpoint): Flow {
  const { models, links } = cardsOf(graph, view)
  return { nodes: nodesOf(graph, models), edges: edgesOf(links, models, view) }
}

export function originWords(origin: ModelCard['origin']): string {
  return origin === 'scratch' ? 'trained from scratch' : 'pre-trained'
}

export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A model in one sentence, for screen readers. */
export function describeModel(card: ModelCard): string {
  const stages = card.stages.map((chip) => chip.name).join(', ')
  return `Model ${card.label}, ${originWords(card.origin)}, ${countOf(card.loads, 'load')}, stages: ${stages === '' ? 'none yet' : stages}`
}
