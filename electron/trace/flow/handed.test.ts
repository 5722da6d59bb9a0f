/** Functions and models that are given to others to be called: by libraries, by functions of the repository, and for later. */
import { expect, test } from 'vitest'
import { follow, usesOf } from './flow.fixture.ts'

const one = ['model = load("m")', 'def one(x):', '    return model(x)']

test('what a function gives for each item is what a loop over the mapping gets', async () => {
  const uses = await usesOf([
    ...one,
    'for y in pool.map(one, items):',
    '    show(y)',
    'results = list(map(one, items))',
    'keep(results[0])',
  ])
  expect(uses).toEqual([
    'm: model call model (a.py:3)',
    'm: output argument show @0 (a.py:5)',
    'm: output argument keep @0 (a.py:7)',
  ])
})

test('what a function gives that is run elsewhere', async () => {
  const uses = await usesOf([
    ...one,
    'show(executor.submit(one, 1).result())',
    'async def main(loop):',
    '    show(await loop.run_in_executor(None, one, 1))',
  ])
  expect(uses.filter((use) => use.includes('show'))).toEqual([
    'm: output argument show @0 (a.py:4)',
    'm: output argument show @0 (a.py:6)',
  ])
})

test('a model itself is run for each item, or once', async () => {
  const uses = await usesOf([
    'model = load("m")',
    'for y in map(model, items):',
    '    show(y)',
    'async def main():',
    '    show(await to_thread(model, 1))',
  ])
  expect(uses).toEqual([
    'm: model call model (a.py:2)',
    'm: output argument show @0 (a.py:3)',
    'm: output argument show @0 (a.py:5)',
    'm: model argument to_thread @0 (a.py:5)',
    'm: model call model (a.py:5)',
  ])
})

test('items and arguments become the parameters of the function that is handed over', async () => {
  const uses = await usesOf([
    'def first(net):',
    '    net(1)',
    'def second(x, net):',
    '    net(2)',
    'model = load("m")',
    'map(first, [model])',
    'executor.submit(second, 1, model)',
  ])
  expect(uses.filter((use) => use.includes('call'))).toEqual([
    'm: model call net (a.py:2)',
    'm: model call net (a.py:4)',
  ])
})

test('a partial function has its first arguments, and is called later', async () => {
  const uses = await usesOf([
    'from functools import partial',
    'def run(net, x, extra=None):',
    '    return net(x)',
    'ready = partial(run, load("m"))',
    'show(ready(1))',
  ])
  expect(uses).toEqual(['m: model call net (a.py:3)', 'm: output argument show @0 (a.py:5)'])
})

test('a parameter that is called is the function that callers give for it', async () => {
  const uses = await usesOf([
    'def apply(function, net):',
    '    return function(net)',
    'def use(it):',
    '    return it(1)',
    'def other(it):',
    '    return it.half()',
    'show(apply(use, load("m")))',
  ])
  expect(uses).toEqual([
    'm: model argument function @0 (a.py:2)',
    'm: model call it (a.py:4)',
    'm: output argument show @0 (a.py:7)',
    'm: model argument apply @1 (a.py:7)',
  ])
})

test('a function that is made and given back is called by what keeps it', async () => {
  const { uses } = await follow(
    {
      'make.py': 'def make(net):\n    def run(x):\n        return net(x)\n    return run',
      'use.py': 'from make import make\nask = make(load("m"))\nshow(ask(1))\nrun(2)',
    },
    { m: 'load("m")' },
  )
  expect(uses).toEqual([
    'm: model call net (make.py:3)',
    'm: model argument make.make @0 (use.py:2)',
    'm: output argument show @0 (use.py:3)',
  ])
})
