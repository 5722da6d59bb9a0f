/** Loads that stand for several models: one at each call of the function around them. */
import { expect, test } from 'vitest'
import { tracerOf } from '../parsed.fixture.ts'
import { loadAt, namedBy } from './flow.fixture.ts'
import { followModels } from './followFlow.ts'
import { startOf } from './chains.ts'

const text = [
  'def load_any(name):',
  '    return load(name)',
  'encoder = load_any("first")',
  'decoder = load_any("second")',
  'decoder(encoder(x))',
].join('\n')
const plain = loadAt('a.py', text.indexOf('load(name)'), 'load(name)', 'model')
const load = namedBy(plain, text, { first: 'load_any("first")', second: 'load_any("second")' })

test('each name is followed from the call that it comes from, so that the models meet', async () => {
  const models = ['first', 'second'].map((key) => ({ key, loads: [load] }))
  const report = await followModels(tracerOf({ 'a.py': text }), models, new AbortController().signal)
  const calls = report.uses.filter(({ verb, subject }) => verb === 'call' && subject === 'model')
  expect(calls.map(({ model, name }) => `${model} ${name}`)).toEqual(['first encoder', 'second decoder'])
  expect(report.meetings.map(({ from, to, as }) => `${from} ${as} ${to}`)).toEqual(['first input second'])
})

test('a model that goes by no name of the load is the load as it is, as is one with too many names', () => {
  expect(startOf(load, { key: 'other' })).toEqual({ id: load.id, load, callSites: [] })
  const many = namedBy(
    plain,
    text,
    Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`m${at}`, 'load_any("first")'])),
  )
  expect(startOf(many, { key: 'm0' }).callSites).toEqual([])
  expect(startOf(load, { key: 'first' }).callSites).toHaveLength(1)
})
