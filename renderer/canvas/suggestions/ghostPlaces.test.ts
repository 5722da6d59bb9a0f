/** Where accepted models are to stand: where their ghosts were seen, or would have been. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Graph, SuggestionRow } from '../../../shared/api/canvas.ts'
import { graph, model, repositoryId, view } from '../canvas.fixture.ts'
import type { CanvasNode } from '../lanes.ts'
import { ghostFlow } from './ghostFlow.ts'
import { ghostPlaces, rememberDrawn } from './ghostPlaces.ts'
import { draft, encoder, handoff, head } from './suggestions.fixture.ts'

const review = (parts: Partial<Graph> = {}, rows: readonly SuggestionRow[] = draft) => {
  const { raterId, schemes } = view
  return { repositoryId, raterId, schemes, graph: graph(parts), rows }
}
const ofEncoder = draft.filter(({ unit }) => unit.id === encoder.id)
const ofLink = draft.filter(({ unit }) => unit.id === handoff.id)
let forget = () => {}

function show(nodes: readonly CanvasNode[], shownIn = repositoryId): void {
  forget = rememberDrawn({ repositoryId: shownIn, nodes })
}

function nodesAt(x: number): CanvasNode[] {
  const { nodes } = ghostFlow(graph({}), view, { rows: draft, shown: draft })
  return nodes.map((node, index) => ({ ...node, position: { x: x + index * 300.4, y: 20.6 } }))
}

afterEach(() => forget())

describe('places of ghosts', () => {
  it('are those in which they are drawn, in whole pixels', () => {
    show(nodesAt(1000))
    expect(ghostPlaces(review(), ofEncoder)).toEqual([{ id: 'encoder', x: 1000, y: 21 }])
  })

  it('are told of both models of a link', () => {
    show(nodesAt(0))
    expect(ghostPlaces(review(), ofLink)).toEqual([
      { id: 'encoder', x: 0, y: 21 },
      { id: 'head', x: 300, y: 21 },
    ])
  })

  it('are worked out where none is in sight, or another canvas is', () => {
    const { nodes } = ghostFlow(graph({}), view, { rows: draft, shown: draft })
    const worked = nodes.map(({ id, position }) => ({ id, ...position }))
    expect(ghostPlaces(review(), ofLink)).toEqual(worked)
    show(nodesAt(1000), 'another')
    expect(ghostPlaces(review(), ofLink)).toEqual(worked)
  })

  it('are not told of models that are drawn already', () => {
    const placements = [{ id: 'encoder', x: 7, y: 9, byHand: true }]
    show(nodesAt(0))
    expect(ghostPlaces(review({ models: [encoder, model('other')], placements }), ofEncoder)).toEqual([])
    expect(ghostPlaces(review({ models: [encoder], placements }), ofLink).map(({ id }) => id)).toEqual([head.id])
  })
})
