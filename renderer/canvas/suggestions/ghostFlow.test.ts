/** Ghosts as nodes and edges: placed beside what people placed, and staying there whatever is answered or hidden. */
import { describe, expect, it } from 'vitest'
import type { Graph } from '../../../shared/api/canvas.ts'
import { coding, graph, model, view } from '../canvas.fixture.ts'
import { cardSize } from '../geometry.ts'
import { graphToFlow } from '../graphToFlow.ts'
import { ghostFlow } from './ghostFlow.ts'
import { codes, draft, encoder, head } from './suggestions.fixture.ts'

function drawn(parts: Partial<Graph>, shown = draft, rows = draft) {
  return ghostFlow(graph(parts), view, { rows, shown })
}

function placesOf({ nodes }: ReturnType<typeof drawn>): Record<string, unknown> {
  return Object.fromEntries(nodes.map(({ id, position }) => [id, position]))
}

it('is the graph itself while nothing was drafted', () => {
  const whole = graph({ models: [encoder, head] })
  expect(ghostFlow(whole, view, { rows: [], shown: [] })).toEqual(graphToFlow(whole, view))
})

describe('ghosts', () => {
  it('are nodes and edges of their own kind that can be neither moved nor selected', () => {
    const { nodes, edges } = drawn({})
    expect(nodes.map(({ type, draggable, selectable }) => [type, draggable, selectable])).toEqual([
      ['ghost', false, false],
      ['ghost', false, false],
    ])
    expect(nodes[0]?.ariaLabel).toMatch(/^Suggested: the model BERT, high confidence\. Model BERT, pre-trained/)
    expect(edges.map(({ type, source, target }) => [type, source, target])).toEqual([['ghost', 'encoder', 'head']])
    expect(edges[0]?.ariaLabel).toMatch(
      /^Suggested: FH Feature handoff, medium confidence\. Feature handoff from Inference/,
    )
  })

  it('leave what is drawn as it was', () => {
    const { nodes } = drawn({ models: [encoder], placements: [{ id: 'encoder', x: 7, y: 9, byHand: true }] })
    expect(nodes[0]).toMatchObject({ id: 'encoder', type: 'model', position: { x: 7, y: 9 } })
    expect(nodes[0]).not.toHaveProperty('draggable')
    expect(nodes[0]?.data.arrangedFor).toBeUndefined()
  })
})

describe('places', () => {
  it('follow the links from left to right and overlap nothing that was placed', () => {
    const other = model('other')
    const { nodes } = drawn({ models: [other], placements: [{ id: 'other', x: 0, y: 0, byHand: true }] })
    const boxes = nodes.map(({ id, position, data }) => ({ id, ...position, ...cardSize(data.card) }))
    const [placed, from, to] = boxes
    expect((from?.x ?? 0) + (from?.width ?? 0)).toBeLessThan(to?.x ?? 0)
    for (const ghost of [from, to]) expect(ghost?.y).toBeGreaterThan((placed?.y ?? 0) + (placed?.height ?? 0))
  })

  it('stay where they are when a model is accepted, and when the filter hides some', () => {
    const before = placesOf(drawn({}))
    const rows = draft.map((row) => (row.unit.id === 'encoder' ? { ...row, verdict: 'accepted' as const } : row))
    const codings = [codes.init, codes.inference, codes.asIs, codes.features].map((id) => coding(encoder, id))
    const open = rows.filter(({ verdict }) => verdict === null)
    expect(placesOf(drawn({ models: [encoder], codings }, open, rows))).toEqual(before)
    const onlyModels = draft.filter(({ codeId }) => codeId === null)
    expect(placesOf(drawn({}, onlyModels))).toEqual(before)
  })

  it('are taken anew with another draft, and not for answers', () => {
    const arrangedFor = (parts: Partial<Graph>, rows = draft) => drawn(parts, rows, rows).nodes.at(-1)?.data.arrangedFor
    const refused = draft.map((row) => (row.unit.id === 'encoder' ? { ...row, verdict: 'refused' as const } : row))
    expect(arrangedFor({}, refused)).toBe(arrangedFor({}))
    const accepted = { models: [encoder], placements: [{ id: 'encoder', x: 0, y: 0, byHand: false }] }
    expect(arrangedFor(accepted)).toBe(arrangedFor({}))
    const another = draft.filter(({ unit }) => unit.id !== 'encoder')
    expect(arrangedFor({}, another)).not.toBe(arrangedFor({}))
  })
})
