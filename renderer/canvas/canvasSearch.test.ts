/** Finding on the canvas: by what is written on cards and links, in the order in which they are read. */
import { describe, expect, it } from 'vitest'
import { code, coding, graph, link, model, view } from './canvas.fixture.ts'
import { findOnCanvas, nextHit } from './canvasSearch.ts'
import { drawnFlow } from './drawnFlow.ts'

const [bert, opt, xl] = [model('bert-base'), model('facebook/opt-125m'), model('facebook/opt-6.7b')]
const handoff = link('handoff', bert.id, opt.id)
const place = (id: string, x: number, y: number) => ({ id, x, y, byHand: true })
const drawn = graph({
  models: [xl, opt, bert],
  links: [handoff],
  placements: [place(bert.id, 0, 50), place(opt.id, 600, 0), place(xl.id, 600, 400)],
  codings: [
    coding(bert, code('Stage', 'INF')),
    coding(opt, code('Base family', 'GPT')),
    coding(handoff, code('Interaction type', 'FB')),
  ],
  lanes: [{ id: 'lane', raterId: 'ada', repositoryId: 'repository', name: 'Decoders', modelIds: [opt.id, xl.id] }],
})
const flow = drawnFlow(drawn, view, new Set())
const find = (words: string) => findOnCanvas(flow, words)

describe('a search', () => {
  it.each([
    ['opt', [opt.id, xl.id]],
    ['BERT-BASE', [bert.id]],
    ['inference', [bert.id]],
    ['INF', [bert.id]],
    ['feedback', [handoff.id]],
    ['feedback opt', [handoff.id]],
    ['gpt', [opt.id]],
    ['decoders', [opt.id, xl.id]],
    ['opt 6.7', [xl.id]],
    ['e', [bert.id, handoff.id, opt.id, xl.id]],
    ['opt clip', []],
    ['  ', []],
  ])('for “%s” finds %j', (words, expected) => {
    expect(find(words)).toEqual(expected)
  })

  it('goes from left to right and downwards', () => {
    expect(findOnCanvas(drawnFlow({ ...drawn, lanes: [] }, view, new Set()), 'b')).toEqual([
      bert.id,
      handoff.id,
      opt.id,
      xl.id,
    ])
  })
})

it('steps through hits round and round, and begins at either end', () => {
  const hits = ['a', 'b', 'c']
  expect([nextHit(hits, null, 1), nextHit(hits, null, -1), nextHit(hits, 'c', 1), nextHit(hits, 'a', -1)]).toEqual([
    'a',
    'c',
    'a',
    'c',
  ])
  expect(nextHit(hits, 'gone', 1)).toBe('a')
  expect(nextHit([], null, 1)).toBeUndefined()
})
