/** Letting go of models on, in and beside lanes. */
import { describe, expect, it } from 'vitest'
import type { Lane } from '../../shared/model/lane.ts'
import { laneStep, laneWithout } from './laneDrop.ts'

const one: Lane = { id: 'one', raterId: 'ada', repositoryId: 'repository', name: 'One', modelIds: ['a', 'b', 'c'] }
const two: Lane = { ...one, id: 'two', name: 'Two', modelIds: ['d', 'e'] }
const at = (id: string, laneId: string | null) => ({ id, laneId, x: 1.4, y: 2.6 })

describe('letting go', () => {
  it('of a model on a lane makes it join', () => {
    expect(laneStep([one, two], [at('x', null), at('a', 'one')], 'two')).toEqual({
      step: 'join',
      lane: two,
      unitIds: ['x', 'a'],
    })
  })

  it('of a model outside its lane makes it leave, to where it was put', () => {
    expect(laneStep([one, two], [at('a', 'one'), at('x', null)], null)).toEqual({
      step: 'leave',
      places: [{ id: 'a', x: 1, y: 3 }],
    })
  })

  it('of models of several lanes is one step', () => {
    const step = laneStep([one, two], [at('a', 'one'), at('d', 'two'), at('x', 'another’s')], null)
    expect(step).toMatchObject({ places: [{ id: 'a' }, { id: 'd' }] })
  })

  it('inside its own lane, or beside all, changes no lane', () => {
    expect(laneStep([one], [at('a', 'one')], 'one')).toBeNull()
    expect(laneStep([one], [at('x', null)], null)).toBeNull()
    expect(laneStep([one], [at('x', null)], 'gone')).toBeNull()
  })
})

it('leaves no lane of one model', () => {
  expect(laneWithout(one, ['b'])).toEqual(['a', 'c'])
  expect(laneWithout(two, ['e'])).toBeNull()
})
