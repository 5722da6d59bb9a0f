/** Links that begin or end at a closed lane: which of its models can be meant, and when that has to be asked. */
import { afterEach, describe, expect, it } from 'vitest'
import { ada, code, coding, graph, model, scene } from './canvas.fixture.ts'
import type { End } from './lineDrag.ts'
import { atModel, closeModelMenu, modelChoice, modelMenu } from './modelOfLane.ts'

const [small, large, huge, bert] = [model('small'), model('large'), model('huge'), model('bert')]
const inference = code('Stage', 'INF')
const training = code('Stage', 'FT')
const lane = {
  id: 'lane',
  raterId: ada,
  repositoryId: 'repository',
  name: 'Sizes',
  modelIds: ['small', 'large', 'huge'],
}
const study = scene(
  graph({
    models: [small, large, huge, bert],
    lanes: [lane, { ...lane, id: 'theirs', raterId: 'grace' }],
    codings: [coding(small, inference), coding(large, inference), coding(huge, training)],
  }),
)
const choiceOf = (end: End, otherId = 'bert') => modelChoice(study, end, otherId)?.models.map(({ id }) => id) ?? null
const at = { x: 3, y: 4 }

afterEach(closeModelMenu)

describe('the models to choose from', () => {
  it('are those that take the stage, or all where the lane as a whole is meant', () => {
    expect(choiceOf({ unitId: 'lane', stageId: inference })).toEqual(['small', 'large'])
    expect(choiceOf({ unitId: 'lane', stageId: null })).toEqual(['small', 'large', 'huge'])
  })

  it('leave out the model at the other end', () => {
    expect(choiceOf({ unitId: 'lane', stageId: null }, 'large')).toEqual(['small', 'huge'])
    expect(choiceOf({ unitId: 'lane', stageId: training }, 'huge')).toEqual(['small', 'large'])
  })

  it('are not asked for at a model, nor in another rater’s lane', () => {
    expect(choiceOf({ unitId: 'bert', stageId: null })).toBeNull()
    expect(choiceOf({ unitId: 'theirs', stageId: null })).toBeNull()
  })
})

describe('an end', () => {
  const taken: End[] = []
  const goOn = (end: End) => void taken.push(end)
  afterEach(() => taken.splice(0))

  it('at a model, or at the only one that takes the stage, needs no question', () => {
    atModel(study, { unitId: 'bert', stageId: null }, 'lane', at, goOn)
    atModel(study, { unitId: 'lane', stageId: training }, 'bert', at, goOn)
    expect(taken).toEqual([
      { unitId: 'bert', stageId: null },
      { unitId: 'huge', stageId: training },
    ])
    expect(modelMenu.getState().question).toBeNull()
  })

  it('at a lane is asked for where the line was let go of, and keeps its stage', () => {
    atModel(study, { unitId: 'lane', stageId: inference }, 'bert', at, goOn)
    const { question } = modelMenu.getState()
    expect(taken).toEqual([])
    expect([question?.lane.name, question?.at]).toEqual(['Sizes', at])
    question?.take('large')
    expect(taken).toEqual([{ unitId: 'large', stageId: inference }])
  })
})
