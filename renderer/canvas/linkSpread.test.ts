/** Links between the same two models stand apart, in the order of their stages. */
import { describe, expect, it } from 'vitest'
import { code, coding, graph, link, model, view } from './canvas.fixture.ts'
import { graphToFlow } from './graphToFlow.ts'
import { spreadOut } from './linkSpread.ts'

describe('places', () => {
  it('stay where they are while there is room', () => {
    expect(spreadOut([0, 100, 200])).toEqual([0, 100, 200])
    expect(spreadOut([])).toEqual([])
  })

  it('move apart around their middle', () => {
    expect(spreadOut([10, 10])).toEqual([-13, 33])
    expect(spreadOut([0, 10, 200])).toEqual([-12, 34, 188])
  })
})

describe('links', () => {
  const [a, b, c] = [model('a'), model('b'), model('c')]
  const stages = ['INIT', 'INF'].map((sign) => code('Stage', sign))
  const down = (...links: ReturnType<typeof link>[]) =>
    graphToFlow(graph({ models: [a, b, c], links, codings: stages.map((id) => coding(a, id)) }), view).edges.map(
      ({ data }) => data?.down,
    )

  it('alone between their models run straight', () => {
    expect(down(link('ab', 'a', 'b'), link('ac', 'a', 'c'))).toEqual([0, 0])
  })

  it('between the same models are pushed apart, also one that runs back', () => {
    expect(down(link('ab', 'a', 'b'), link('ba', 'b', 'a'))).toEqual([-23, 23])
  })

  it('keep the order of the stages they leave', () => {
    const [up = 0, low = 0] = down(
      link('low', 'a', 'b', { sourceStageId: stages[1] ?? null }),
      link('up', 'a', 'b', { sourceStageId: stages[0] ?? null }),
    ).toReversed()
    expect(up).toBeLessThan(0)
    expect(low).toBeGreaterThan(0)
  })
})
