/** Where values stay and are read again: properties, globals, star imports, registries, closures, class attributes. */
import { expect, test } from 'vitest'
import { follow, usesOf } from './flow.fixture.ts'

test('a property is read like an attribute', async () => {
  const uses = await usesOf([
    'class Lazy:',
    '    def __init__(self):',
    '        self._model = load("m")',
    '    @property',
    '    def model(self):',
    '        return self._model',
    '    def run(self):',
    '        self.model(1)',
    'Lazy().model.eval()',
  ])
  expect(uses).toEqual(['m: model call self.model (a.py:8)', 'm: model method eval (a.py:9)'])
})

test('a global that a function sets is the variable of the module', async () => {
  const uses = await usesOf([
    'model = None',
    'def start():',
    '    global model',
    '    model = load("m")',
    'def run():',
    '    model(1)',
    'def other(model):',
    '    model(2)',
  ])
  expect(uses).toEqual(['m: model call model (a.py:6)'])
})

test('a star brings the names of a module in', async () => {
  const { uses } = await follow(
    { 'nets.py': 'model = load("m")', 'run.py': 'from nets import *\nmodel(1)', 'other.py': 'model(2)' },
    { m: 'load("m")' },
  )
  expect(uses).toEqual(['m: model call model (run.py:2)'])
})

test('a function inside of a function reads the variables around it', async () => {
  const uses = await usesOf([
    'def serve():',
    '    net = load("m")',
    '    def handle(x):',
    '        return net(x)',
    '    return handle',
  ])
  expect(uses).toEqual(['m: model call net (a.py:4)', 'm: output return handle (a.py:4)'])
})

test('an attribute of a class body, read through the class and its objects', async () => {
  const uses = await usesOf([
    'class Shared:',
    '    model = load("m")',
    '    def run(self):',
    '        self.model(1)',
    'Shared.model.half()',
    'shared = Shared()',
    'shared.model.eval()',
  ])
  expect(uses).toEqual([
    'm: model call self.model (a.py:4)',
    'm: model method half (a.py:5)',
    'm: model method eval (a.py:7)',
  ])
})

test('a function that a decorator registers is run by what looks it up', async () => {
  const { uses } = await follow(
    {
      'registry.py':
        'MODELS = {}\ndef register(name):\n    def enter(f):\n        MODELS[name] = f\n        return f\n    return enter',
      'nets.py': 'from registry import register\n@register("m")\ndef build():\n    return load("m")',
      'run.py': 'from registry import MODELS\nmodel = MODELS[kind]()\nmodel(1)',
    },
    { m: 'load("m")' },
  )
  expect(uses).toEqual(['m: model call model (run.py:3)'])
})

test('attributes that are set on objects nobody knows the class of, and options that are handed on', async () => {
  const uses = await usesOf([
    'import argparse',
    'options = argparse.Namespace()',
    'options.model = load("m")',
    'def run(given):',
    '    given.model(1)',
    '    given.other(2)',
    'run(options)',
    'def build(**parts):',
    '    parts["net"](3)',
    'build(net=options.model)',
    'def fit(net, data):',
    '    net(data)',
    'arguments = {"net": options.model, "data": 1}',
    'fit(**arguments)',
  ])
  expect(uses.filter((use) => use.includes(' call '))).toEqual([
    'm: model call given.model (a.py:5)',
    'm: model call parts["net"] (a.py:9)',
    'm: model call net (a.py:12)',
  ])
})

test('fields of data classes, and objects that hold such an object', async () => {
  const uses = await usesOf([
    'from dataclasses import dataclass',
    '@dataclass',
    'class Bundle:',
    '    model: object',
    '    name: str',
    'bundle = Bundle(model=load("m"), name="x")',
    'bundle.model(1)',
    'class Runner:',
    '    def __init__(self, bundle):',
    '        self.bundle = bundle',
    '    def run(self):',
    '        self.bundle.model.eval()',
    'def start(bundle):',
    '    Runner(bundle).run()',
    'start(bundle)',
  ])
  expect(uses.filter((use) => !use.includes('argument'))).toEqual([
    'm: model call bundle.model (a.py:7)',
    'm: model method eval (a.py:12)',
  ])
})

test('what a generator yields, a list that is filled and items that are set', async () => {
  const uses = await usesOf([
    'model = load("m")',
    'def results(xs):',
    '    for x in xs:',
    '        yield model(x)',
    'kept = []',
    'for one in results([1]):',
    '    kept.append(one)',
    'table = [None]',
    'table[0] = kept[0]',
    'save(table[0])',
    'first, *others = kept',
    'show(others)',
  ])
  expect(uses).toEqual([
    'm: model call model (a.py:4)',
    'm: output argument save @0 (a.py:10)',
    'm: output argument show @0 (a.py:12)',
  ])
})
