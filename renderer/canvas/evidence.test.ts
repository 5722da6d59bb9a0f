/** The places behind a unit, and going round them. */
import { describe, expect, it } from 'vitest'
import { ada, anchor, code, coding, grace, graph, link, load, model } from './canvas.fixture.ts'
import { nextPlace, placesOfUnit, unitsShown } from './evidence.ts'

const inference = code('Stage', 'INF')
const loads = new Map([['l1', load('l1', { path: 'a.py', start: 10, end: 14, nameArgument: '"bert"' })]])
const bert = model('bert', { loadIds: ['l1', 'lost'], evidence: [anchor('a.py', 10), anchor('b.py', 5)] })
const codings = [
  coding(bert, inference, { raterId: grace, evidence: [anchor('grace.py', 0)] }),
  coding(bert, inference, { evidence: [anchor('ada.py', 0)] }),
]
const study = graph({ models: [bert], codings })

describe('places', () => {
  it('are loads, then text, then evidence of codings with mine first, each once', () => {
    const places = placesOfUnit(study, 'bert', loads, ada)
    expect(places.map(({ path, loadId }) => [path, loadId])).toEqual([
      ['a.py', 'l1'],
      ['b.py', null],
      ['ada.py', null],
      ['grace.py', null],
    ])
    expect(places[0]?.text).toBe('AutoModel.from_pretrained("bert")')
  })

  it('of one code are its evidence alone', () => {
    expect(placesOfUnit(study, 'bert', loads, grace, inference).map(({ path }) => path)).toEqual(['grace.py', 'ada.py'])
  })

  it('of a link are those of its codings', () => {
    const ab = link('ab', 'a', 'b')
    const named = coding(ab, code('Interaction type', 'FB'), { evidence: [anchor('loss.py', 3)] })
    expect(placesOfUnit(graph({ links: [ab], codings: [named] }), 'ab', loads, ada).map(({ path }) => path)).toEqual([
      'loss.py',
    ])
  })
})

describe('going through them', () => {
  const places = placesOfUnit(study, 'bert', loads, ada)

  it('begins at the first, goes on from the one that is shown, and comes round', () => {
    const walked: string[] = []
    let shown: { path: string; start: number; end: number } | null = null
    for (let step = 0; step < 5; step += 1) {
      const place = nextPlace(places, shown)
      if (place === undefined) break
      walked.push(place.path)
      shown = place
    }
    expect(walked).toEqual(['a.py', 'b.py', 'ada.py', 'grace.py', 'a.py'])
  })

  it('goes back as well', () => {
    expect(nextPlace(places, null, -1)?.path).toBe('grace.py')
    expect(nextPlace(places, places[1] ?? null, -1)?.path).toBe('a.py')
  })

  it('begins again when something else is shown, and ends at once where there is nothing', () => {
    expect(nextPlace(places, { path: 'elsewhere.py', start: 0, end: 1 })?.path).toBe('a.py')
    expect(nextPlace([], null)).toBeUndefined()
  })
})

describe('what the editor shows', () => {
  it('marks the model of the current load', () => {
    expect([...unitsShown(study, 'l1', undefined)]).toEqual(['bert'])
    expect([...unitsShown(study, 'l2', undefined)]).toEqual([])
  })

  it('marks the unit of the current coding, also through the load it is about', () => {
    expect([...unitsShown(study, null, codings[0])]).toEqual(['bert'])
    const unit = {
      id: 'u',
      kind: 'load' as const,
      repositoryId: 'r',
      label: '',
      loadId: 'l1',
      anchor: anchor('a.py', 10),
    }
    const about = { ...coding(bert, inference), unitId: 'u', unit }
    expect([...unitsShown(study, null, about)]).toEqual(['u', 'bert'])
  })
})
