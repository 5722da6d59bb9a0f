/** Keeping drawn nodes in step with the study: unchanged ones stay the same object, so that React leaves them alone. */
import { describe, expect, it } from 'vitest'
import type { Graph } from '../../shared/api/canvas.ts'
import { code, coding, graph, link, model, view } from './canvas.fixture.ts'
import { graphToFlow, type ModelFlowNode } from './graphToFlow.ts'
import type { CanvasNode } from './lanes.ts'
import { ghostFlow } from './suggestions/ghostFlow.ts'
import { draft, encoder } from './suggestions/suggestions.fixture.ts'
import { type Emphasis, syncEdges, syncNodes } from './syncFlow.ts'

const calm: Emphasis = { selected: new Set(), shown: new Set() }
const a = model('a')
const b = model('b')
const placements = [
  { id: 'a', x: 0, y: 0, byHand: true },
  { id: 'b', x: 400, y: 0, byHand: true },
]
const small = graph({ models: [a, b], placements })

function drawn(emphasis = calm): ModelFlowNode[] {
  return syncNodes([], graphToFlow(small, view).nodes, emphasis)
}

describe('nodes', () => {
  it('stay the same list when nothing changed', () => {
    const nodes = drawn()
    expect(syncNodes(nodes, graphToFlow(small, view).nodes, calm)).toBe(nodes)
  })

  it('change alone when one of them is coded', () => {
    const nodes = drawn()
    const next = graphToFlow({ ...small, codings: [coding(b, code('Stage', 'INF'))] }, view).nodes
    const [first, second] = syncNodes(nodes, next, calm)
    expect(first).toBe(nodes[0])
    expect(second?.data.card.stages.map((chip) => chip.abbreviation)).toEqual(['INF'])
  })

  it('keep what was measured of them', () => {
    const measured = drawn().map((node) => ({ ...node, measured: { width: 256, height: 94 } }))
    const next = syncNodes(measured, graphToFlow(small, view).nodes, { ...calm, selected: new Set(['a']) })
    expect(next.map(({ selected, measured: size }) => [selected, size?.height])).toEqual([
      [true, 94],
      [false, 94],
    ])
  })

  it('stay under the pointer, and where they were just put, until the study knows', () => {
    const [first, second] = drawn()
    if (first === undefined || second === undefined) throw new Error('two nodes expected')
    const moving = [
      { ...first, dragging: true, position: { x: 5, y: 5 } },
      { ...second, position: { x: 9, y: 9 } },
    ]
    const next = graphToFlow(small, view).nodes
    const held = syncNodes(moving, next, { ...calm, held: new Set(['b']) })
    expect(held.map(({ position }) => position)).toEqual([
      { x: 5, y: 5 },
      { x: 9, y: 9 },
    ])
    expect(syncNodes(moving, next, calm)[1]?.position).toEqual({ x: 400, y: 0 })
  })

  it('that were never placed do not move when others are', () => {
    const first = syncNodes([], graphToFlow({ ...small, placements: [] }, view).nodes, calm)
    const later = graphToFlow({ ...small, placements: [{ id: 'a', x: 0, y: 3000, byHand: true }] }, view).nodes
    const next = syncNodes(first, later, calm)
    expect(next[0]?.position).toEqual({ x: 0, y: 3000 })
    expect(next[1]?.position).toEqual(first[1]?.position)
  })

  it('come and go with their models', () => {
    const next = graphToFlow({ ...small, models: [b, model('c')] }, view).nodes
    expect(syncNodes(drawn(), next, calm).map(({ id }) => id)).toEqual(['b', 'c'])
  })

  it('are marked while the editor shows them', () => {
    const nodes = drawn({ ...calm, shown: new Set(['b']) })
    expect(nodes.map(({ className }) => className)).toEqual(['', 'canvas-shown'])
  })
})

describe('ghosts', () => {
  const at = (parts: Partial<Graph>, rows = draft) =>
    ghostFlow(graph(parts), view, { rows, shown: rows.filter(({ verdict }) => verdict === null) }).nodes
  /** As somebody sees them who scrolled there after an earlier arrangement. */
  const seen = () => at({}).map((node) => ({ ...node, position: { x: node.position.x + 70, y: node.position.y + 30 } }))
  const placesOf = (nodes: readonly CanvasNode[]) => nodes.map(({ id, position: { x, y } }) => [id, x, y])
  const rows = draft.map((row) => (row.unit.id === encoder.id ? { ...row, verdict: 'accepted' as const } : row))
  const accepted = (x: number) => {
    const [{ position } = { position: { x: 0, y: 0 } }] = seen()
    return at(
      { models: [encoder], placements: [{ id: encoder.id, x: position.x + x, y: position.y, byHand: false }] },
      rows,
    )
  }

  it('stay where they are when one of them is accepted in its place, and when that is taken back', () => {
    const before = seen()
    const after = syncNodes<CanvasNode>(before, accepted(0), calm)
    expect(after.map(({ type }) => type)).toEqual(['model', 'ghost'])
    expect(placesOf(after)).toEqual(placesOf(before))
    expect(placesOf(syncNodes<CanvasNode>(after, at({}), calm))).toEqual(placesOf(before))
  })

  it('are fitted anew once what is drawn was put elsewhere by a step', () => {
    const after = syncNodes<CanvasNode>(seen(), accepted(0), calm)
    const arranged = accepted(2000)
    expect(placesOf(syncNodes<CanvasNode>(after, arranged, calm))).toEqual(placesOf(arranged))
  })

  it('stay while what is drawn is being moved by hand', () => {
    const after = syncNodes<CanvasNode>(seen(), accepted(0), calm)
    const moving = after.map((node) => (node.id === encoder.id ? { ...node, position: { x: 900, y: 9 } } : node))
    const next = syncNodes<CanvasNode>(moving, accepted(0), { ...calm, held: new Set([encoder.id]) })
    expect(placesOf(next)).toEqual(placesOf(moving))
  })
})

describe('edges', () => {
  const joined = { ...small, links: [link('ab', 'a', 'b')] }

  it('stay the same object until they change', () => {
    const edges = syncEdges([], graphToFlow(joined, view).edges, calm)
    expect(syncEdges(edges, graphToFlow(joined, view).edges, calm)[0]).toBe(edges[0])
    const turned = { ...joined, links: [link('ab', 'b', 'a')] }
    expect(syncEdges(edges, graphToFlow(turned, view).edges, calm)[0]?.source).toBe('b')
  })

  it('follow the selection', () => {
    const edges = syncEdges([], graphToFlow(joined, view).edges, calm)
    const selected = syncEdges(edges, graphToFlow(joined, view).edges, { ...calm, selected: new Set(['ab']) })
    expect(selected[0]?.selected).toBe(true)
  })
})
