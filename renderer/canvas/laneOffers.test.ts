/** What the scan suggests to group, as far as it is on the canvas. */
import { expect, it } from 'vitest'
import { graph, load, model } from './canvas.fixture.ts'
import { laneOffers } from './laneOffers.ts'
import { loadsById } from './scene.ts'

const reason = 'chosen by the same condition'
const profile = { interchangeable: [{ names: ['gpt2', 'opt', 'bloom'], reason, evidence: [] }] }
const named = load('load', { modelNames: [{ name: 'opt', evidence: [] }] })
const drawn = graph({
  models: [model('a', { label: 'gpt2' }), model('b', { label: 'The other', loadIds: ['load'] }), model('c')],
})
const lane = { id: 'lane', raterId: 'ada', repositoryId: 'repository', name: 'Lane', modelIds: ['a', 'b', 'c'] }

it('finds models by what they are called and by what their loads name', () => {
  expect(laneOffers([profile], drawn, loadsById([named]), [])).toEqual([
    { modelIds: ['a', 'b'], labels: ['gpt2', 'The other'], reason },
  ])
})

it('offers nothing of which less than two models are drawn, and nothing that is grouped', () => {
  expect(laneOffers([profile], drawn, new Map(), [])).toEqual([])
  expect(laneOffers([profile], drawn, loadsById([named]), [lane])).toEqual([])
})
