/** What the layout is asked and what becomes of its answer: ports, what stays, lanes as one, no step without a change. */
import { describe, expect, it } from 'vitest'
import { code, coding, graph, link, model, view } from './canvas.fixture.ts'
import { changedPlacements, layoutRequest, placementsOf } from './arrange.ts'
import { drawnFlow } from './drawnFlow.ts'
import { portOffset } from './geometry.ts'

const [a, b, c] = [model('a'), model('b'), model('c')]
const inference = code('Stage', 'INF')
const ab = { ...link('ab', 'a', 'b'), targetStageId: inference }
const lane = { id: 'lane', raterId: 'ada', repositoryId: 'repository', name: 'Twins', modelIds: ['b', 'c'] }
const placements = [
  { id: 'a', x: 5, y: 50, byHand: true },
  { id: 'b', x: 300, y: 7, byHand: false },
]
const drawn = graph({ models: [a, b, c], links: [ab], placements, codings: [coding(b, inference)] })

describe('the request', () => {
  it('holds what people placed, and begins at the corner of what is drawn', () => {
    const { models, origin } = layoutRequest(drawnFlow(drawn, view, new Set()), placements, 'around')
    expect(models.map(({ id, fixed }) => [id, fixed])).toEqual([
      ['a', { x: 5, y: 50 }],
      ['b', undefined],
      ['c', undefined],
    ])
    expect(origin).toEqual({ x: 5, y: 7 })
  })

  it('holds nothing when all is to be arranged anew', () => {
    const { models } = layoutRequest(drawnFlow(drawn, view, new Set()), placements, 'anew')
    expect(models.some(({ fixed }) => fixed !== undefined)).toBe(false)
  })

  it('knows the rows that links join', () => {
    const flow = drawnFlow(drawn, view, new Set())
    const card = flow.flow.nodes[1]?.data.card
    if (card === undefined) throw new Error('b is not drawn')
    const { links } = layoutRequest(flow, placements, 'around')
    expect(links).toEqual([
      { sourceId: 'a', targetId: 'b', sourcePort: portOffset(card, null), targetPort: portOffset(card, inference) },
    ])
  })

  it('takes a lane as one, and a row in an open one as a row of the frame', () => {
    const laned = { ...drawn, lanes: [lane] }
    const closed = layoutRequest(drawnFlow(laned, view, new Set()), placements, 'around')
    const open = layoutRequest(drawnFlow(laned, view, new Set(['lane'])), placements, 'around')
    expect([closed, open].map(({ models }) => models.map(({ id }) => id))).toEqual([
      ['a', 'lane'],
      ['a', 'lane'],
    ])
    expect([closed, open].map(({ links }) => links[0]?.targetId)).toEqual(['lane', 'lane'])
    expect(open.links[0]?.targetPort).toBeGreaterThan(closed.links[0]?.targetPort ?? 0)
  })

  it('holds a lane of which people placed a model', () => {
    const laned = { ...drawn, lanes: [{ ...lane, modelIds: ['b', 'a'] }] }
    const { models } = layoutRequest(drawnFlow(laned, view, new Set()), placements, 'around')
    expect(models[0]).toMatchObject({ id: 'lane', fixed: { x: 300, y: 7 } })
  })
})

describe('the answer', () => {
  it('is saved as the layout’s own', () => {
    expect(placementsOf(drawnFlow(drawn, view, new Set()), [{ id: 'a', x: 1, y: 2 }])).toEqual([
      { id: 'a', x: 1, y: 2, byHand: false },
    ])
  })

  it('takes the models of a lane along, below each other', () => {
    const flow = drawnFlow({ ...drawn, lanes: [lane] }, view, new Set())
    const [first, second] = placementsOf(flow, [{ id: 'lane', x: 100, y: 200 }])
    expect(first).toEqual({ id: 'b', x: 100, y: 200, byHand: false })
    expect(second).toMatchObject({ id: 'c', x: 100, byHand: false })
    expect(second?.y).toBeGreaterThan(200)
  })

  it('says nothing that the study knows already', () => {
    const news = [
      { id: 'b', x: 300, y: 7, byHand: false },
      { id: 'c', x: 0, y: 0, byHand: false },
    ]
    expect(changedPlacements(drawn, news).map(({ id }) => id)).toEqual(['c'])
  })
})
