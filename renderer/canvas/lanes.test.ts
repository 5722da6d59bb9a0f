/** Lanes: what is drawn instead of their models, which links remain, and what moving them means for the study. */
import { describe, expect, it } from 'vitest'
import type { Lane } from '../../shared/model/lane.ts'
import { code, coding, graph, link, model, view } from './canvas.fixture.ts'
import { boxesOf, drawnAs, drawnFlow } from './drawnFlow.ts'
import { laneFrame, lanePort, laneSize } from './laneCard.ts'
import { type LaneFlowNode, studyMoves } from './lanes.ts'

const [a, b, c, d] = [model('a'), model('b'), model('c'), model('d')]
const inference = code('Stage', 'INF')
const initialization = code('Stage', 'INIT')
const post = code('Stage', 'POST')
const feedback = code('Interaction type', 'FB')
const sequential = code('Interaction type', 'FH-S')
const lane: Lane = { id: 'lane', raterId: 'ada', repositoryId: 'repository', name: 'Twins', modelIds: ['b', 'a'] }
const places = [
  { id: 'a', x: 10, y: 20, byHand: true },
  { id: 'b', x: 400, y: 30, byHand: true },
  { id: 'c', x: 900, y: 0, byHand: true },
]

const [ca, cb, ab, bd] = [link('ca', 'c', 'a'), link('cb', 'c', 'b'), link('ab', 'a', 'b'), link('bd', 'b', 'd')]
const drawn = graph({
  models: [a, b, c, d],
  links: [ca, cb, ab, bd],
  placements: places,
  codings: [
    coding(a, initialization),
    coding(a, inference),
    coding(b, inference),
    coding(b, post),
    coding(ca, feedback),
    coding(cb, feedback),
    coding(ab, sequential),
    coding(bd, sequential),
  ],
  lanes: [lane],
})
const closed = drawnFlow(drawn, view, new Set())
const open = drawnFlow(drawn, view, new Set(['lane']))

function laneNode({ folded }: typeof closed): LaneFlowNode {
  const node = folded.nodes.find(({ id }) => id === 'lane')
  if (node?.type !== 'lane') throw new Error('no lane is drawn')
  return node
}

describe('a closed lane', () => {
  it('takes the place of its models, and of the first of them on the canvas', () => {
    expect(closed.folded.nodes.map(({ id }) => id)).toEqual(['lane', 'c', 'd'])
    expect(laneNode(closed).position).toEqual({ x: 400, y: 30 })
  })

  it('says which stages its models pass through, and how many of them', () => {
    const { stages } = laneNode(closed).data.lane
    expect(stages.map(({ chip, count }) => [chip.abbreviation, count])).toEqual([
      ['INIT', 1],
      ['INF', 2],
      ['POST', 1],
    ])
    expect(laneNode(closed).ariaLabel).toMatch(
      /^Lane Twins, 2 interchangeable models, collapsed, stages: .*Inference 2 of 2/,
    )
  })

  it('has them in an order that suits its models, and else in that of the codebook', () => {
    const order = (first: string[], second: string[]) => {
      const of = (unit: typeof a, abbreviations: string[]) =>
        abbreviations.map((name, position) => coding(unit, code('Stage', name), { position }))
      const codings = [...of(a, first), ...of(b, second)]
      return laneNode(drawnFlow({ ...drawn, codings }, view, new Set())).data.lane.stages.map(
        ({ chip }) => chip.abbreviation,
      )
    }
    expect(order(['INIT', 'FT', 'INF'], ['INIT', 'PROC', 'INF'])).toEqual(['INIT', 'PROC', 'FT', 'INF'])
    expect(order(['EVAL', 'INF'], ['INIT', 'INF'])).toEqual(['INIT', 'EVAL', 'INF'])
    expect(order(['INF', 'FT'], ['FT', 'INF'])).toEqual(['FT', 'INF'])
  })

  it('carries the links of its models, those that look the same as one, and none between them', () => {
    const { edges, behind } = closed.folded
    expect(edges.map(({ id, source, target, data }) => [id, source, target, data?.count])).toEqual([
      ['ca', 'c', 'lane', 2],
      ['bd', 'lane', 'd', 1],
    ])
    expect(behind.get('ca')).toEqual(['ca', 'cb'])
    expect(edges[0]?.ariaLabel).toMatch(/^Feedback guidance from c to Twins.*, 2 links$/)
  })

  it('keeps links of different types or stages apart', () => {
    const codings = [coding(ca, feedback), coding(cb, sequential), coding(b, inference)]
    const toStage = { ...cb, targetStageId: inference }
    const typed = drawnFlow({ ...drawn, links: [ca, cb], codings }, view, new Set())
    const staged = drawnFlow(
      { ...drawn, links: [ca, toStage], codings: [codings[0] ?? [], codings[2] ?? []].flat() },
      view,
      new Set(),
    )
    expect(typed.folded.edges.map(({ id, data }) => [id, data?.lane])).toEqual([
      ['ca', 0],
      ['cb', 1],
    ])
    expect(staged.folded.edges.map(({ data }) => data?.target.offset)).toEqual([
      lanePort(laneNode(staged).data.lane, null),
      lanePort(laneNode(staged).data.lane, inference),
    ])
  })

  it('shows the units behind it', () => {
    expect([drawnAs(closed.folded, 'a'), drawnAs(closed.folded, 'cb'), drawnAs(closed.folded, 'c')]).toEqual([
      'lane',
      'ca',
      'c',
    ])
    expect(drawnAs(closed.folded, 'ab')).toBeUndefined()
  })

  it('is as high as its rows', () => {
    const { lane: card } = laneNode(closed).data
    expect(laneSize(card).height - laneSize({ ...card, stages: [] }).height).toBe(48)
  })
})

describe('an open lane', () => {
  it('is a frame around its models, in their order, with all links', () => {
    expect(open.folded.nodes.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['lane', undefined],
      ['b', 'lane'],
      ['a', 'lane'],
      ['c', undefined],
      ['d', undefined],
    ])
    expect(open.folded.edges).toEqual(open.flow.edges)
  })

  it('holds them without overlaps', () => {
    const boxes = boxesOf(open.folded.nodes)
    const box = (id: string) => boxes.find((one) => one.id === id) ?? { id, x: 0, y: 0, width: 0, height: 0 }
    for (const id of ['a', 'b']) {
      expect(box(id).x).toBeGreaterThan(box('lane').x)
      expect(box(id).y + box(id).height).toBeLessThan(box('lane').y + box('lane').height)
    }
    expect(box('a').y).toBeGreaterThan(box('b').y + box('b').height)
  })

  it('of many models has several columns', () => {
    const { places: inside, width } = laneFrame(Array.from({ length: 14 }, () => ({ width: 264, height: 100 })))
    expect(new Set(inside.map(({ x }) => x)).size).toBe(3)
    expect(width).toBeGreaterThan(3 * 264)
  })
})

describe('what is no lane', () => {
  it('is a group of which one model is left, and that of another rater', () => {
    const alone = { ...lane, modelIds: ['a', 'gone'] }
    for (const lanes of [[alone], [{ ...lane, raterId: 'grace' }]]) {
      const { folded, flow } = drawnFlow({ ...drawn, lanes }, view, new Set())
      expect(folded.nodes).toEqual(flow.nodes)
    }
  })
})

describe('moving', () => {
  it('a lane takes all its models along', () => {
    expect(studyMoves(closed.flow, closed.folded, [{ id: 'lane', x: 410, y: 25 }])).toEqual([
      { id: 'b', x: 410, y: 25 },
      { id: 'a', x: 20, y: 15 },
    ])
  })

  it('a model that stands alone moves it, and inside an open lane nothing', () => {
    expect(studyMoves(closed.flow, closed.folded, [{ id: 'c', x: 1, y: 2 }])).toEqual([{ id: 'c', x: 1, y: 2 }])
    expect(studyMoves(open.flow, open.folded, [{ id: 'a', x: 1, y: 2 }])).toEqual([])
  })
})
