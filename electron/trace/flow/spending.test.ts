/** What following may cost. */
import { expect, test } from 'vitest'
import type { FlowModel } from '../../study/flow.ts'
import { tracerOf } from '../parsed.fixture.ts'
import { loadAt } from './flow.fixture.ts'
import { followModels } from './followFlow.ts'
import { Spending } from './spending.ts'

const budget = { steps: 100, stepsEach: 10, stepsAtLeast: 2, milliseconds: 60_000 }

function allowed(spending: Spending, origin: number, times: number, isOfLibrary = false): number {
  return Array.from({ length: times }, () => spending.allows(origin, isOfLibrary)).filter(Boolean).length
}

test('each may cost its share, what belongs to a copied library little, and all together no more than the whole', () => {
  const spending = new Spending(budget, 1)
  expect(allowed(spending, 0, 20)).toBe(10)
  expect(allowed(spending, 1, 20, true)).toBe(2)
  const many = new Spending({ ...budget, steps: 15 }, 1)
  expect([allowed(many, 0, 20), allowed(many, 1, 20)]).toEqual([10, 5])
  expect([...many.givenUp]).toEqual([0, 1])
})

test('the more loads there are the less each may cost, down to the least', () => {
  expect(allowed(new Spending(budget, 100), 0, 20)).toBe(4)
  expect(allowed(new Spending(budget, 100_000), 0, 20)).toBe(2)
})

const lines = ['model = load("m")', ...Array.from({ length: 40 }, (_, at) => `y${at} = model(x${at})`)]
const text = lines.join('\n')
const models: FlowModel[] = [{ key: 'm', loads: [loadAt('a.py', text.indexOf('load('), 'load("m")', 'model')] }]

test('a model that leads too far is reported as a gap, with what was found until then', async () => {
  const { signal } = new AbortController()
  const report = await followModels(tracerOf({ 'a.py': text }), models, signal, { ...budget, stepsEach: 40 })
  expect(report.gaps.map(({ model }) => model)).toEqual(['m'])
  expect(report.uses[0]?.verb).toBe('call')
})

test('an aborted following throws what it is aborted with', async () => {
  const reason = new Error('enough')
  const following = followModels(tracerOf({ 'a.py': text }), models, AbortSignal.abort(reason), budget)
  await expect(following).rejects.toBe(reason)
})

test('two runs report the same, in the same order', async () => {
  const { signal } = new AbortController()
  const first = await followModels(tracerOf({ 'a.py': text }), models, signal)
  const second = await followModels(tracerOf({ 'a.py': text }), models, signal)
  expect(second).toEqual(first)
})
