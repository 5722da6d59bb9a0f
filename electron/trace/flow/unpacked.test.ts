/** Values that are unpacked into attributes, spread over parameters, or held by data classes. */
import { expect, test } from 'vitest'
import { follow, usesOf } from './flow.fixture.ts'

test('each attribute gets its place of what a function gives back', async () => {
  const uses = await usesOf([
    'def build():',
    '    return tokenizer, load("m")',
    'class Captioner:',
    '    def __init__(self):',
    '        self.tokenizer, self.model = build()',
    '    def run(self, text):',
    '        self.tokenizer(text)',
    '        return self.model(text)',
  ])
  expect(uses).toEqual([
    'm: model call self.model (a.py:8)',
    'm: output return run (a.py:8)',
    'm: input read text @0 (a.py:8)',
  ])
})

test('a library that gives a model and its transformation: both are kept, each as what it is', async () => {
  const uses = await usesOf([
    'class Ranker:',
    '    def __init__(self):',
    '        self.model, self.preprocess = load("m")',
    '    def rank(self, image):',
    '        return self.model.encode_image(self.preprocess(image))',
  ])
  expect(uses).toEqual([
    'm: input argument self.model.encode_image @0 (a.py:5)',
    'm: model method encode_image (a.py:5)',
    'm: output return rank (a.py:5)',
    'm: processor call self.preprocess (a.py:5)',
  ])
})

test('in brackets, from a name, beside a variable, and after another assignment', async () => {
  const uses = await usesOf([
    'class Holder:',
    '    def __init__(self):',
    '        pair = (load("m"), 1)',
    '        (self.first, self.count) = pair',
    '        whole = self.second, rest = pair',
    '    def run(self):',
    '        self.first(1)',
    '        self.count(2)',
    '        self.second(3)',
  ])
  expect(uses).toEqual(['m: model call self.first (a.py:7)', 'm: model call self.second (a.py:9)'])
})

test('attributes that a loop fills get rounds, and no items', async () => {
  const uses = await usesOf([
    'class Loop:',
    '    def run(self):',
    '        for self.first, self.second in rounds(load("m")):',
    '            self.first(1)',
  ])
  expect(uses).toEqual(['m: model argument rounds @0 (a.py:3)'])
})

test('a network whose parts come from one function has the model as its part', async () => {
  const { meetings } = await follow(
    {
      'net.py': [
        'import torch.nn as nn',
        'def parts():',
        '    return load("m"), nn.Linear(8, 2)',
        'class Depth(nn.Module):',
        '    def __init__(self):',
        '        super().__init__()',
        '        self.pretrained, self.scratch = parts()',
        '        self.output = nn.Conv2d(8, 1, 3)',
        '    def forward(self, x):',
        '        return self.output(self.scratch(self.pretrained(x)))',
      ].join('\n'),
    },
    { m: 'load("m")' },
  )
  expect(meetings).toEqual(['m --layer--> Depth (net.py:7)'])
})

test('a part of a network that bears the name of a method is no method', async () => {
  const { uses } = await follow(
    {
      'net.py': [
        'import torch.nn as nn',
        'class Encoder(nn.Module):',
        '    def __init__(self):',
        '        super().__init__()',
        '        self.model = nn.Sequential(*list(load("m").children())[:-2])',
        '        self.pool = nn.AdaptiveAvgPool2d(3)',
        '    def forward(self, x):',
        '        return self.pool(self.model(x))',
      ].join('\n'),
    },
    { m: 'load("m")' },
  )
  expect(uses.filter((use) => use.includes('net.py:8'))).toEqual([
    'm: output argument torch.nn.AdaptiveAvgPool2d @0 (net.py:8)',
    'm: output return forward (net.py:8)',
    'm: part call self.model (net.py:8)',
  ])
})

test('arguments that are handed on by place and by keyword at once', async () => {
  const uses = await usesOf([
    'def inner(text, net):',
    '    net(text)',
    'def outer(*args, **kwargs):',
    '    inner(*args, **kwargs)',
    'outer("a", load("m"))',
  ])
  expect(uses.filter((use) => use.includes(' call '))).toEqual(['m: model call net (a.py:2)'])
})

test('data classes and named tuples take their fields by place, inherited ones first', async () => {
  const uses = await usesOf([
    'from dataclasses import dataclass',
    '@dataclass',
    'class Base:',
    '    name: str',
    '@dataclass',
    'class Parts(Base):',
    '    kind = "parts"',
    '    net: object',
    '    tokenizer: object = None',
    'parts = Parts("x", load("m"), other)',
    'parts.name(1)',
    'parts.net(2)',
    'parts.tokenizer(3)',
  ])
  expect(uses).toEqual(['m: model argument Parts @1 (a.py:10)', 'm: model call parts.net (a.py:12)'])
})
