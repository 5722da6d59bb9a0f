/** The pure mapping from a repository's graph to the nodes and edges that the flow library draws. */
import type { Edge, Node } from '@xyflow/react'
import type { Graph } from '../../shared/api/canvas.ts'
import { linePattern } from '../../shared/pipeline/linePattern.ts'
import { type Cards, cardsOf, type LinkLine, type ModelCard, type StageEnd, type Viewpoint } from './cards.ts'
import { spreadLinks } from './linkSpread.ts'
import { type Box, cardSize, portOffset, rowsBelow } from './geometry.ts'

/** `placed` is false while nobody has put the model anywhere. */
export type ModelNodeData = {
  readonly card: ModelCard
  readonly placed: boolean
  /** What a place that nobody chose was worked out for: with another one it is taken anew. */
  readonly arrangedFor?: string
}
export type ModelFlowNode = Node<ModelNodeData, 'model' | 'ghost'>
/** Where a link meets a card: how far below its top, and how wide the card is. */
export interface EdgeEnd {
  readonly offset: number
  readonly width: number
}

/** `lane` keeps links between the same two models apart: 0 runs straight, others bend away to either side. */
export type LinkEdgeData = {
  readonly line: LinkLine
  readonly pattern: string
  readonly lane: number
  /** How far its middle is pushed down to stand clear of others between the same two nodes. */
  readonly down: number
  readonly source: EdgeEnd
  readonly target: EdgeEnd
  /** How many links are drawn as this one, because they look the same at a lane. */
  readonly count?: number
}
export type LinkFlowEdge = Edge<LinkEdgeData, 'interaction' | 'ghost'>

export interface Flow {
  readonly nodes: ModelFlowNode[]
  readonly edges: LinkFlowEdge[]
}

/** The graph is one tab stop, its first card; arrow keys go on from there, and the outline lists everything. */
const tabStop = { tabIndex: 0, 'data-first-focus': '' }
const outOfTabOrder = { tabIndex: -1 }

/** The pattern of an interaction wherever it is shown: on its edge, in the palette, in menus. */
export function patternOfCode(schemes: Viewpoint['schemes'], schemeId: string, codeId: string): string {
  const scheme = schemes.find((candidate) => candidate.id === schemeId)
  return linePattern(scheme?.codes.findIndex((code) => code.id === codeId) ?? -1)
}

type Placed = Pick<Graph, 'placements'>

function nodesOf({ placements }: Placed, cards: readonly ModelCard[]): ModelFlowNode[] {
  const places = new Map(placements.map((placement) => [placement.id, placement]))
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

function edgeEnd(card: ModelCard | undefined, stage: StageEnd | null): EdgeEnd {
  if (card === undefined) return { offset: 0, width: 0 }
  return { offset: portOffset(card, stage?.codeId ?? null), width: cardSize(card).width }
}

function edgesOf(lines: readonly LinkLine[], models: readonly ModelCard[], view: Viewpoint): LinkFlowEdge[] {
  const cards = new Map(models.map((card) => [card.unitId, card]))
  const seen = new Map<string, number>()
  return lines.map((line) => {
    // Both ways, since they run between the same two sides.
    const pair = [line.sourceId, line.targetId].toSorted().join(' ')
    const lane = seen.get(pair) ?? 0
    seen.set(pair, lane + 1)
    const chip = line.interaction
    const [source, target] = [cards.get(line.sourceId), cards.get(line.targetId)]
    return {
      id: line.unitId,
      type: 'interaction',
      source: line.sourceId,
      target: line.targetId,
      data: {
        line,
        lane,
        down: 0,
        pattern: chip === null ? linePattern(-1) : patternOfCode(view.schemes, chip.schemeId, chip.codeId),
        source: edgeEnd(source, line.sourceStage),
        target: edgeEnd(target, line.targetStage),
      },
      domAttributes: outOfTabOrder,
      ariaLabel: describeLink(line, source?.label ?? '', target?.label ?? ''),
    }
  })
}

export function flowOfCards({ models, links }: Cards, placed: Placed, view: Viewpoint): Flow {
  return { nodes: nodesOf(placed, models), edges: spreadLinks(edgesOf(links, models, view)) }
}

export function graphToFlow(graph: Graph, view: Viewpoint): Flow {
  return flowOfCards(cardsOf(graph, view), graph, view)
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

export function endWords(label: string, stage: Pick<StageEnd, 'name'> | null): string {
  return stage === null ? label : `${stage.name} of ${label}`
}

/** A link in one sentence: its type, its ends, which way and what for. */
export function describeLink(line: LinkLine, source: string, target: string): string {
  const ends = `from ${endWords(source, line.sourceStage)} to ${endWords(target, line.targetStage)}`
  const further = [line.direction?.name, line.role?.name, line.pairing].filter((words) => words !== undefined)
  return [`${line.interaction?.name ?? 'Unnamed link'} ${ends}`, ...further].join(', ')
}
