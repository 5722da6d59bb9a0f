/** Brings what is drawn in line with what the study says, touching only nodes and edges that really changed. */
import type { LinkFlowEdge } from './graphToFlow.ts'
import type { CanvasNode } from './lanes.ts'

export interface Emphasis {
  readonly selected: ReadonlySet<string>
  /** Units that what the editor shows belongs to. */
  readonly shown: ReadonlySet<string>
  /** Nodes that were just moved; the study does not know it yet. */
  readonly held?: ReadonlySet<string>
}

const written = new WeakMap<object, string>()

/** Written once per object: with hundreds of cards, comparing them is most of what a selection costs. */
function textOf(data: object | undefined): string {
  if (data === undefined) return ''
  const known = written.get(data)
  if (known !== undefined) return known
  const text = JSON.stringify(data)
  written.set(data, text)
  return text
}

function sameData(a: object | undefined, b: object | undefined): boolean {
  return a === b || textOf(a) === textOf(b)
}

const shownClass = 'canvas-shown'

function arrangedFor({ data }: CanvasNode): string | undefined {
  return 'arrangedFor' in data ? data.arrangedFor : undefined
}

function isHeld({ id, dragging }: CanvasNode, { held }: Emphasis): boolean {
  return dragging === true || held?.has(id) === true
}

/** Whether the study put something elsewhere that was drawn in its place. */
function movedByStudy(old: CanvasNode | undefined, next: CanvasNode, emphasis: Emphasis): boolean {
  if (old === undefined || !old.data.placed || !next.data.placed || isHeld(old, emphasis)) return false
  const inFrame = old.parentId !== undefined || next.parentId !== undefined
  return !inFrame && (old.position.x !== next.position.x || old.position.y !== next.position.y)
}

interface Syncing extends Emphasis {
  /** What was placed stands elsewhere now: so does, then, what was fitted around it. */
  readonly rearranged: boolean
}

/** Of nodes that nobody placed. Those of a draft are fitted around what is drawn, and stay until that is arranged. */
function keepsPlace(old: CanvasNode, next: CanvasNode, rearranged: boolean): boolean {
  if (next.data.placed) return false
  if (arrangedFor(next) === undefined) return !old.data.placed
  return !rearranged && (old.data.placed || arrangedFor(old) === arrangedFor(next))
}

function syncNode<N extends CanvasNode>(old: N | undefined, next: N, emphasis: Syncing): N {
  const selected = emphasis.selected.has(next.id)
  const className = emphasis.shown.has(next.id) ? shownClass : ''
  if (old === undefined) return { ...next, selected, className }
  // A node under the pointer stays there; so does one that nobody placed, because nothing moves by itself.
  const stays = old.parentId === next.parentId && (isHeld(old, emphasis) || keepsPlace(old, next, emphasis.rearranged))
  const position = stays ? old.position : next.position
  const data = sameData(old.data, next.data) ? old.data : next.data
  const same =
    data === old.data &&
    old.parentId === next.parentId &&
    position.x === old.position.x &&
    position.y === old.position.y &&
    (old.selected ?? false) === selected &&
    (old.className ?? '') === className
  return same ? old : { ...next, ...measuredOf(old), position, data, selected, className }
}

/** What the library measured of a node; without it the node would be hidden and measured anew. */
function measuredOf(node: CanvasNode): Pick<CanvasNode, 'measured' | 'dragging'> {
  return {
    ...(node.measured === undefined ? {} : { measured: node.measured }),
    ...(node.dragging === undefined ? {} : { dragging: node.dragging }),
  }
}

export function syncNodes<N extends CanvasNode>(old: readonly N[], next: readonly N[], emphasis: Emphasis): N[] {
  const known = new Map(old.map((node) => [node.id, node]))
  const rearranged = next.some((node) => movedByStudy(known.get(node.id), node, emphasis))
  const nodes = next.map((node) => syncNode(known.get(node.id), node, { ...emphasis, rearranged }))
  const same = nodes.length === old.length && nodes.every((node, index) => node === old[index])
  return same ? (old as N[]) : nodes
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
