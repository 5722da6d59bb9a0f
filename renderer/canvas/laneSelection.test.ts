/** Selecting a lane is selecting its models; nothing but units of the study is ever selected. */
import { describe, expect, it } from 'vitest'
import { graph, link, model, view } from './canvas.fixture.ts'
import { drawnFlow } from './drawnFlow.ts'
import { drawnSelection, unitsAfter } from './laneSelection.ts'

const drawn = graph({
  models: [model('a'), model('b'), model('c')],
  links: [link('ca', 'c', 'a'), link('cb', 'c', 'b')],
  lanes: [{ id: 'lane', raterId: 'ada', repositoryId: 'repository', name: 'Twins', modelIds: ['a', 'b'] }],
})
const closed = drawnFlow(drawn, view, new Set()).folded
const open = drawnFlow(drawn, view, new Set(['lane'])).folded
const on = (id: string) => ({ type: 'select', id, selected: true })
const off = (id: string) => ({ type: 'select', id, selected: false })

describe('a closed lane', () => {
  it('selects and leaves its models', () => {
    expect(unitsAfter(['c'], [off('c'), on('lane')], closed)).toEqual(['a', 'b'])
    expect(unitsAfter(['a', 'b', 'c'], [off('lane')], closed)).toEqual(['c'])
  })

  it('is selected when one of them is', () => {
    expect(drawnSelection(new Set(['b']), closed).has('lane')).toBe(true)
    expect(drawnSelection(new Set(['c']), closed).has('lane')).toBe(false)
  })

  it('has links that stand for several', () => {
    expect(unitsAfter([], [on('ca')], closed)).toEqual(['ca', 'cb'])
    expect(drawnSelection(new Set(['cb']), closed).has('ca')).toBe(true)
  })
})

describe('an open lane', () => {
  it('is selected when all its models are', () => {
    expect(drawnSelection(new Set(['a', 'b']), open).has('lane')).toBe(true)
    expect(drawnSelection(new Set(['b']), open).has('lane')).toBe(false)
  })

  it('leaves the one that is clicked selected when it was selected as a whole', () => {
    expect(unitsAfter(['a', 'b'], [off('lane'), off('a')], open)).toEqual(['b'])
  })
})

it('leaves moves and sizes alone', () => {
  expect(
    unitsAfter(
      ['a'],
      [
        { type: 'position', id: 'a' },
        { type: 'dimensions', id: 'b' },
      ],
      open,
    ),
  ).toEqual(['a'])
})
