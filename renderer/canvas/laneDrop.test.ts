/** Letting go of models on, in and beside lanes. */
import { describe, expect, it } from 'vitest'
import type { Lane } from '../../shared/model/lane.ts'
import { laneSteps, laneWithout } from './laneDrop.ts'

const one: Lane = { id: 'one', raterId: 'ada', repositoryId: 'repository', name: 'One', modelIds: ['a', 'b', 'c'] }
const two: Lane = { ...one, id: 'two', name: 'Two', modelIds: ['d', 'e'] }
const at = (id: string, laneId: string | null) => ({ id, laneId, x: 1.4, y: 2.6 })

describe('letting go', () => {
  it('of a model on a lane makes it join', () => {
    expect(laneSteps([one, two], [at('x', null), at('a', 'one')], 'two')).toEqual([
      { step: 'join', lane: two, unitIds: ['x', 'a'] },
    ])
  })

  it('of a model outside its lane makes it leave, to where it was put', () => {
    expect(laneSteps([one, two], [at('a', 'one'), at('x', null)], null)).toEqual([
      { step: 'leave', lane: one, places: [{ id: 'a', x: 1, y: 3 }] },
    ])
  })

  it('inside its own lane, or beside all, changes no lane', () => {
    expect(laneSteps([one], [at('a', 'one')], 'one')).toEqual([])
    expect(laneSteps([one], [at('x', null)], null)).toEqual([])
    expect(laneSteps([one], [at('x', null)], 'gone')).toEqual([])
  })
})

it('leaves no lane of one model', () => {
  expect(laneWithout(one, ['b'])).toEqual(['a', 'c'])
  expect(laneWithout(two, ['e'])).toBeNull()
})
