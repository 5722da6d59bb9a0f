/** Methods that the language calls, methods in a row, variables of other modules, and words made of results. */
import { expect, test } from 'vitest'
import { follow, usesOf } from './flow.fixture.ts'

const holder = ['class Holder:', '    def __init__(self):', '        self.net = load("m")']

test('`with` gives what `__enter__` gives', async () => {
  const uses = await usesOf([
    ...holder,
    '    def __enter__(self):',
    '        return self.net',
    '    def __exit__(self, *error):',
    '        pass',
    'with Holder() as net:',
    '    net(1)',
  ])
  expect(uses).toEqual(['m: model call net (a.py:9)'])
})

test('a generator that is a context manager gives what it yields', async () => {
  const uses = await usesOf([
    'from contextlib import contextmanager',
    '@contextmanager',
    'def opened():',
    '    yield load("m")',
    'with opened() as net:',
    '    net(1)',
  ])
  expect(uses).toEqual(['m: model call net (a.py:6)'])
})

test('loops and indices run `__iter__` and `__getitem__`', async () => {
  const uses = await usesOf([
    ...holder,
    '    def __getitem__(self, index):',
    '        return self.net',
    '    def __iter__(self):',
    '        yield self.net',
    'all = Holder()',
    'all[0](1)',
    'for one in all:',
    '    one(2)',
  ])
  expect(uses).toEqual(['m: model call all[0] (a.py:9)', 'm: model call one (a.py:11)'])
})

test('methods that give back their object are called in a row', async () => {
  const uses = await usesOf([
    'class Builder:',
    '    def prepare(self):',
    '        self.net = load("m")',
    '        return self',
    'Builder().prepare().net(1)',
    'ready = Builder().prepare()',
    'ready.net.half()',
  ])
  expect(uses).toEqual(['m: model call Builder().prepare().net (a.py:5)', 'm: model method half (a.py:7)'])
})

test('a variable of a module is set from another module', async () => {
  const { uses } = await follow(
    {
      'state.py': 'model = None',
      'start.py': 'import state\nstate.model = load("m")',
      'run.py': 'import state\nfrom state import model\nstate.model(1)\nmodel(2)',
      'other.py': 'import settings\nsettings.model(3)',
    },
    { m: 'load("m")' },
  )
  expect(uses).toEqual(['m: model call state.model (run.py:3)', 'm: model call model (run.py:4)'])
})

test('what a model gave is still there when it is put into words, and not when it is part of a path', async () => {
  const uses = await usesOf([
    'import os',
    'tags = load("m")(image)',
    'ask(", ".join(tags))',
    'ask("a photo of {}".format(tags))',
    'ask(str(tags))',
    'store(os.path.join(folder, tags))',
  ])
  expect(uses.filter((use) => /argument (ask|store)/.test(use))).toEqual([
    'm: output argument ask @0 (a.py:3)',
    'm: output argument ask @0 (a.py:4)',
    'm: output argument ask @0 (a.py:5)',
  ])
})

test('one model words what another one paints', async () => {
  const lines = ['tagger, painter = load("a"), load("b")', 'tags = tagger(image)', 'painter(prompt=", ".join(tags))']
  const { meetings } = await follow({ 'a.py': lines.join('\n') }, { a: 'load("a")', b: 'load("b")' })
  expect(meetings).toEqual(['a --input--> b (a.py:3)'])
})

test('gradients are off within the block that says so, and not after it', async () => {
  const lines = [
    'import torch',
    'model, head = load("m"), load("h")',
    'def train(x):',
    '    with torch.no_grad():',
    '        features = model(x)',
    '        # still inside',
    '',
    '        model(x)',
    '    head(features).backward()',
    '@torch.no_grad()',
    'def test(x):',
    '    head(x)',
  ]
  const { report } = await follow({ 'a.py': lines.join('\n') }, { m: 'load("m")', h: 'load("h")' })
  const calls = report.uses.filter(({ verb, subject }) => verb === 'call' && subject === 'model')
  expect(calls.map(({ place, cues }) => [place.line, cues.noGradient])).toEqual([
    [9, false],
    [12, true],
    [5, true],
    [8, true],
  ])
})

test('parameters that are kept from learning do not keep others from it', async () => {
  const lines = [
    'model, head = load("m"), load("h")',
    'def train(x):',
    '    model.requires_grad_(False)',
    '    head(model(x)).backward()',
    'def ready(x):',
    '    model.requires_grad_(False)',
    '    return model(x)',
  ]
  const { report } = await follow({ 'a.py': lines.join('\n') }, { m: 'load("m")', h: 'load("h")' })
  const calls = report.uses.filter(({ verb, subject }) => verb === 'call' && subject === 'model')
  expect(calls.map(({ place, cues }) => [place.line, cues.noGradient])).toEqual([
    [4, false],
    [4, false],
    [7, true],
  ])
})
