/** Folds models that stand in for one another into the nodes of their lanes. Pure: the mapped flow in, another out. */
import type { Node } from '@xyflow/react'
import type { Lane } from '../../shared/model/lane.ts'
import type { Viewpoint } from './cards.ts'
import { cardSize, type Point } from './geometry.ts'
import { describeLink, type EdgeEnd, type Flow, type LinkFlowEdge, type ModelFlowNode } from './graphToFlow.ts'
import { spreadLinks } from './linkSpread.ts'
import { withoutGhosts } from './suggestions/ghostCards.ts'
import { describeLane, laneCard, type LaneCard, laneFrame, lanePort, laneSize } from './laneCard.ts'

export type LaneNodeData = { readonly lane: LaneCard; readonly expanded: boolean; readonly placed: boolean }
export type LaneFlowNode = Node<LaneNodeData, 'lane'>
export type CanvasNode = ModelFlowNode | LaneFlowNode

export interface FoldedFlow {
  /** Members of an expanded lane come right behind it, and their places are counted from its corner. */
  readonly nodes: readonly CanvasNode[]
  readonly edges: readonly LinkFlowEdge[]
  /** The units that a node or edge stands for where it is not one itself: models of a lane, links drawn as one. */
  readonly behind: ReadonlyMap<string, readonly string[]>
}

type Schemes = Viewpoint['schemes']

interface Folding {
  readonly node: LaneFlowNode
  /** Its models as drawn without lanes. */
  readonly members: readonly ModelFlowNode[]
}

/** A lane stands where the first of its models does. */
function foldingOf(lane: Lane, members: readonly ModelFlowNode[], expanded: boolean, schemes: Schemes): Folding {
  const card = laneCard(
    lane,
    members.map(({ data }) => withoutGhosts(data.card)),
    schemes,
  )
  const size = expanded ? laneFrame(members.map(({ data }) => cardSize(data.card))) : laneSize(card)
  const anchor = members.find(({ data }) => data.placed) ?? members[0]
  const node: LaneFlowNode = {
    id: lane.id,
    type: 'lane',
    position: anchor?.position ?? { x: 0, y: 0 },
    data: { lane: card, expanded, placed: anchor?.data.placed ?? false },
    // An open lane may lie over cards that stood beside the closed one.
    ...(expanded ? { zIndex: 2, style: { width: size.width, height: size.height } } : {}),
    initialWidth: size.width,
    initialHeight: size.height,
    ariaLabel: describeLane(card, expanded),
    domAttributes: members[0]?.domAttributes ?? {},
  }
  return { node, members }
}

/** Models in the order of the lane; a lane of which only one is drawn is none. */
function foldingsOf(flow: Flow, lanes: readonly Lane[], expanded: ReadonlySet<string>, schemes: Schemes): Folding[] {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]))
  return lanes.flatMap((lane) => {
    const members = lane.modelIds.flatMap((id) => nodes.get(id) ?? [])
    for (const { id } of members) nodes.delete(id)
    return members.length < 2 ? [] : [foldingOf(lane, members, expanded.has(lane.id), schemes)]
  })
}

function nodesInside({ node, members }: Folding): CanvasNode[] {
  if (!node.data.expanded) return []
  const { places } = laneFrame(members.map(({ data }) => cardSize(data.card)))
  return members.map((member, index) => ({
    ...member,
    parentId: node.id,
    position: places[index] ?? { x: 0, y: 0 },
    zIndex: 3,
    domAttributes: { ...member.domAttributes, tabIndex: -1 },
  }))
}

function foldNodes(flow: Flow, foldings: readonly Folding[]): CanvasNode[] {
  const of = new Map(foldings.flatMap((folding) => folding.members.map(({ id }) => [id, folding] as const)))
  const done = new Set<Folding>()
  return flow.nodes.flatMap((node): CanvasNode[] => {
    const folding = of.get(node.id)
    if (folding === undefined) return [node]
    if (done.has(folding)) return []
    done.add(folding)
    return [folding.node, ...nodesInside(folding)]
  })
}

/** What takes a model's place at the end of a link while its lane is closed. */
type Standins = ReadonlyMap<string, LaneCard>

function endAt(lane: LaneCard | undefined, stageId: string | null, own: EdgeEnd): EdgeEnd {
  return lane === undefined ? own : { offset: lanePort(lane, stageId), width: laneSize(lane).width }
}

/** Null for a link between two models of the same closed lane. */
function foldEdge(edge: LinkFlowEdge, standins: Standins): LinkFlowEdge | null {
  const [source, target] = [standins.get(edge.source), standins.get(edge.target)]
  if (edge.data === undefined || (source === undefined && target === undefined)) return edge
  if (source !== undefined && source === target) return null
  const { line } = edge.data
  return {
    ...edge,
    source: source?.laneId ?? edge.source,
    target: target?.laneId ?? edge.target,
    data: {
      ...edge.data,
      source: endAt(source, line.sourceStage?.codeId ?? null, edge.data.source),
      target: endAt(target, line.targetStage?.codeId ?? null, edge.data.target),
    },
  }
}

/** Links that look the same: between the same ends, of the same type, by me or by others. */
function looks({ source, target, data }: LinkFlowEdge): string {
  const { line } = data ?? {}
  const type = [
    line?.interaction?.codeId,
    line?.direction?.codeId,
    line?.role?.codeId,
    line?.interaction?.mine === null,
    line?.ghost,
  ]
  return JSON.stringify([source, line?.sourceStage?.codeId, target, line?.targetStage?.codeId, type])
}

/** Those at a closed lane that look the same become one; all get their place beside each other anew. */
function mergeEdges(edges: readonly LinkFlowEdge[], names: ReadonlyMap<string, string>, closed: ReadonlySet<string>) {
  const groups = Map.groupBy(edges, (edge) =>
    closed.has(edge.source) || closed.has(edge.target) ? looks(edge) : edge.id,
  )
  const seen = new Map<string, number>()
  return [...groups.values()].flatMap(([edge, ...more]): { edge: LinkFlowEdge; ids: string[] }[] => {
    if (edge?.data === undefined) return []
    const pair = [edge.source, edge.target].toSorted().join(' ')
    const lane = seen.get(pair) ?? 0
    seen.set(pair, lane + 1)
    const ids = [edge, ...more].map(({ id }) => id)
    if (!closed.has(edge.source) && !closed.has(edge.target)) return [{ edge, ids }]
    const words = describeLink(edge.data.line, names.get(edge.source) ?? '', names.get(edge.target) ?? '')
    const ariaLabel = ids.length === 1 ? words : `${words}, ${ids.length} links`
    return [{ edge: { ...edge, ariaLabel, data: { ...edge.data, lane, count: ids.length } }, ids }]
  })
}

function nameOf({ data }: CanvasNode): string {
  return 'lane' in data ? data.lane.name : data.card.label
}

/** `expanded` holds ids of lanes. Lanes are those of one rater: a model is in one of them at most. */
export function foldLanes(
  flow: Flow,
  lanes: readonly Lane[],
  expanded: ReadonlySet<string>,
  schemes: Schemes,
): FoldedFlow {
  const foldings = foldingsOf(flow, lanes, expanded, schemes)
  if (foldings.length === 0) return { ...flow, behind: new Map() }
  const nodes = foldNodes(flow, foldings)
  const closed = foldings.filter(({ node }) => !node.data.expanded)
  const standins = new Map(
    closed.flatMap(({ node, members }) => members.map(({ id }) => [id, node.data.lane] as const)),
  )
  const folded = flow.edges.flatMap((edge) => foldEdge(edge, standins) ?? [])
  const names = new Map(nodes.map((node) => [node.id, nameOf(node)]))
  const merged = mergeEdges(folded, names, new Set(closed.map(({ node }) => node.id)))
  const lanesBehind = foldings.map(({ node, members }) => [node.id, members.map(({ id }) => id)] as const)
  const linksBehind = merged.filter(({ ids }) => ids.length > 1).map(({ edge, ids }) => [edge.id, ids] as const)
  return {
    nodes,
    edges: spreadLinks(merged.map(({ edge }) => edge)),
    behind: new Map([...lanesBehind, ...linksBehind]),
  }
}

export interface StudyMove extends Point {
  readonly id: string
}

/**
 * What moving drawn nodes means for the study: a lane takes all its models along, and a model inside an open lane has no
 * place of its own to be moved to.
 */
export function studyMoves(flow: Flow, folded: FoldedFlow, moves: readonly StudyMove[]): StudyMove[] {
  const drawn = new Map(folded.nodes.map((node) => [node.id, node]))
  const own = new Map(flow.nodes.map((node) => [node.id, node.position]))
  return moves.flatMap(({ id, x, y }) => {
    const node = drawn.get(id)
    if (node === undefined || node.parentId !== undefined) return []
    if (node.type !== 'lane') return [{ id, x, y }]
    return (folded.behind.get(id) ?? []).flatMap((memberId) => {
      const place = own.get(memberId)
      if (place === undefined) return []
      return [{ id: memberId, x: place.x + x - node.position.x, y: place.y + y - node.position.y }]
    })
  })
}
