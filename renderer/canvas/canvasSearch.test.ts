/** Finding on the canvas: by what is written on cards and links, in the order in which they are read. */
import { describe, expect, it } from 'vitest'
import type { Graph } from '../../shared/api/canvas.ts'
import { code, coding, graph, link, model, view } from './canvas.fixture.ts'
import { findOnCanvas, nextHit } from './canvasSearch.ts'
import { drawnFlow } from './drawnFlow.ts'
import { codes, draft, encoder } from './suggestions/suggestions.fixture.ts'

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
const find = (words: string) => findOnCanvas(flow, words).map(({ id }) => id)

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
    const hits = findOnCanvas(drawnFlow({ ...drawn, lanes: [] }, view, new Set()), 'b')
    expect(hits.map(({ unitId }) => unitId)).toEqual([bert.id, handoff.id, opt.id, xl.id])
  })
})

describe('suggestions', () => {
  const ghosts = { rows: draft, shown: draft }
  const among = (words: string, parts: Partial<Graph> = {}) =>
    findOnCanvas(drawnFlow(graph(parts), view, new Set(), ghosts), words).map(({ id, unitId, suggestionId }) =>
      suggestionId === null ? unitId : id,
    )

  it('are found by their code, and say that they are no more than suggested', () => {
    expect(findOnCanvas(drawnFlow(graph({}), view, new Set(), ghosts), 'initialization')).toEqual([
      { id: `encoder ${codes.init}`, unitId: 'encoder', suggestionId: `encoder ${codes.init}` },
    ])
    expect(among('sequential handoff')).toEqual([])
    expect(among('feature handoff')).toEqual([`handoff ${codes.handoff}`])
  })

  it('of a model that nobody drew are found by its name, the model first', () => {
    expect(among('bert')).toEqual(['encoder itself'])
    expect(among('bert inference')).toEqual([`encoder ${codes.inference}`])
  })

  it('of a drawn model are hits of their own beside what is said of it', () => {
    const parts = { models: [encoder], codings: [coding(encoder, codes.processing)] }
    expect(among('bert', parts)).toEqual(['encoder'])
    expect(among('processing', parts)).toEqual(['encoder'])
    expect(among('inference', parts)).toEqual([`encoder ${codes.inference}`])
  })

  it('are all found by the word that tells them apart', () => {
    expect(among('suggested')).toHaveLength(draft.length)
    expect(among('suggested', { models: [encoder] })).not.toContain('encoder')
  })

  it('that are hidden are not on the canvas, and not found', () => {
    const hidden = { rows: draft, shown: [] }
    expect(findOnCanvas(drawnFlow(graph({}), view, new Set(), hidden), 'bert')).toEqual([])
  })
})

it('steps through hits round and round, and begins at either end', () => {
  const hits = ['a', 'b', 'c'].map((id) => ({ id }))
  const steps = [nextHit(hits, null, 1), nextHit(hits, null, -1), nextHit(hits, 'c', 1), nextHit(hits, 'a', -1)]
  expect(steps.map((hit) => hit?.id)).toEqual(['a', 'c', 'a', 'c'])
  expect(nextHit(hits, 'gone', 1)?.id).toBe('a')
  expect(nextHit([], null, 1)).toBeUndefined()
})
