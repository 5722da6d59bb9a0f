/** Brings what is drawn in line with what the study says, touching only nodes and edges that really changed. */
import type { LinkFlowEdge, ModelFlowNode } from './graphToFlow.ts'

export interface Emphasis {
  readonly selected: ReadonlySet<string>
  /** Units that what the editor shows belongs to. */
  readonly shown: ReadonlySet<string>
  /** Nodes that were just moved; the study does not know it yet. */
  readonly held?: ReadonlySet<string>
}

function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

const shownClass = 'canvas-shown'

function syncNode(old: ModelFlowNode | undefined, next: ModelFlowNode, emphasis: Emphasis): ModelFlowNode {
  const selected = emphasis.selected.has(next.id)
  const className = emphasis.shown.has(next.id) ? shownClass : ''
  if (old === undefined) return { ...next, selected, className }
  // A node under the pointer stays there; so does one that was never placed, because nothing moves by itself.
  const held = old.dragging === true || (emphasis.held?.has(next.id) ?? false)
  const stays = held || (!next.data.placed && !old.data.placed)
  const position = stays ? old.position : next.position
  const data = sameData(old.data, next.data) ? old.data : next.data
  const same =
    data === old.data &&
    position.x === old.position.x &&
    position.y === old.position.y &&
    (old.selected ?? false) === selected &&
    (old.className ?? '') === className
  return same ? old : { ...old, ...next, ...measuredOf(old), position, data, selected, className }
}

/** What the library measured of a node; without it the node would be hidden and measured anew. */
function measuredOf(node: ModelFlowNode): Partial<ModelFlowNode> {
  return {
    ...(node.measured === undefined ? {} : { measured: node.measured }),
    ...(node.dragging === undefined ? {} : { dragging: node.dragging }),
  }
}

export function syncNodes(
  old: readonly ModelFlowNode[],
  next: readonly ModelFlowNode[],
  emphasis: Emphasis,
): ModelFlowNode[] {
  const known = new Map(old.map((node) => [node.id, node]))
  const nodes = next.map((node) => syncNode(known.get(node.id), node, emphasis))
  const same = nodes.length === old.length && nodes.every((node, index) => node === old[index])
  return same ? (old as ModelFlowNode[]) : nodes
}

export function syncEdges(
  old: readonly LinkFlowEdge[],
  next: readonly LinkFlowEdge[],
  emphasis: Emphasis,
): LinkFlowEdge[] {
  const known = new Map(old.map((edge) => [edge.id, edge]))
  return next.map((edge) => {
    const selected = emphasis.selected.has(edge.id)
    const className = emphasis.shown.has(edge.id) ? shownClass : ''
    const before = known.get(edge.id)
    const same =
      before !== undefined &&
      (before.selected ?? false) === selected &&
      (before.className ?? '') === className &&
      before.source === edge.source &&
      before.target === edge.target &&
      sameData(before.data, edge.data)
    return same ? before : { ...edge, selected, className }
  })
}
