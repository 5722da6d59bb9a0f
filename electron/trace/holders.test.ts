/** Objects that are called like functions: a `forward` is reached through whatever holds the object. */
import { describe, expect, it } from 'vitest'
import { callersIn } from './parsed.fixture.ts'

const block = 'import torch.nn as nn\nclass Block(nn.Module):\n    def forward(self, x): return load()(x)\n'

async function callers(python: string, more: Record<string, string> = {}): Promise<string[]> {
  const text = `import torch\nimport torch.nn as nn\nfrom block import Block\n${python}`
  const found = await callersIn({ 'block.py': block, 'run.py': text, ...more }, 'block.py', 'Block.forward')
  return found.map((line) => line.replace(/^run\.py /, ''))
}

const net = (made: string, called: string) =>
  `class Net(nn.Module):\n    def __init__(self):\n        ${made}\n    def forward(self, x):\n        ${called}\n`

describe('an object is called', () => {
  it.each([
    ['by its name', 'b = Block()\nb(1)', '-: method b(1)'],
    ['moved to a device', 'b = Block().cuda()\nb(1)', '-: method b(1)'],
    ['wrapped by a library', 'b = torch.nn.DataParallel(Block()).cuda()\nb(1)', '-: method b(1)'],
    ['as a part', net('self.b = Block()', 'return self.b(x)'), 'Net.forward: method self.b(x)'],
    [
      'in a sequence',
      net('self.s = nn.Sequential(Block(), Block())', 'return self.s(x)'),
      'Net.forward: method self.s(x)',
    ],
    [
      'as one of a list',
      net('self.bs = nn.ModuleList([Block() for _ in range(3)])', 'for b in self.bs: x = b(x)'),
      'Net.forward: method b(x)',
    ],
    [
      'as one of a numbered list',
      net('self.bs = [Block(), Block()]', 'for i, b in enumerate(self.bs): x = b(x)'),
      'Net.forward: method b(x)',
    ],
    [
      'as one of ordered pairs',
      net('self.bs = OrderedDict([("a", Block())])', 'for n, b in self.bs.items(): x = b(x)'),
      'Net.forward: method b(x)',
    ],
    [
      'as one of a dictionary',
      net('self.bs = {"a": Block()}', 'for n, b in self.bs.items(): x = b(x)'),
      'Net.forward: method b(x)',
    ],
  ])('%s', async (_, python, expected) => {
    expect(await callers(python)).toEqual([expected])
  })

  it('in the file of a class that a subclass fills', async () => {
    const base = 'class Base:\n    def run(self, x): return self.block(x)\n'
    const found = await callers(
      'from base import Base\nclass Sub(Base):\n    def __init__(self): self.block = Block()\n',
      { 'base.py': base },
    )
    expect(found).toEqual([])
    const own =
      'from base import Base\nclass Sub(Base):\n    def __init__(self): self.block = Block()\n    def go(self): self.block(1)\n'
    expect(await callers(own, { 'base.py': base })).toEqual(['Sub.go: method self.block(1)'])
  })

  it('and not where the name holds something else', async () => {
    expect(await callers('b = Block()\nn = 3\nn(1)\ndef f(b): b(2)\n')).toEqual([])
  })
})

describe('an object that is passed is called', () => {
  it.each([
    ['where it arrives', 'def f(n): n(1)\nf(Block())', ['f: method n(1)']],
    ['by keyword', 'def f(x, n=None): n(1)\nb = Block()\nf(2, n=b)', ['f: method n(1)']],
    ['one function further', 'def g(m): m(1)\ndef f(n): g(n)\nf(Block())', ['g: method m(1)']],
    ['by a method', 'class T:\n    def fit(self, n): n(1)\nT().fit(Block())', ['T.fit: method n(1)']],
    ['and not where another parameter is', 'def f(a, n): a(1)\nf(1, Block())', []],
    ['nor where a class is passed', 'def f(n): n(1)\nf(Block)', []],
  ])('%s', async (_, python, expected) => {
    expect(await callers(python)).toEqual(expected)
  })
})

it('a method is called on the first of two that a function gives', async () => {
  const files = {
    'net.py': 'class Net:\n    def save(self): load()\ndef build(): return Net(), 1\n',
    'run.py':
      'from net import build\nclass Use:\n    def __init__(self): self.net, self.n = build()\n    def go(self): self.net.save()\n',
  }
  expect(await callersIn(files, 'net.py', 'Net.save')).toEqual(['run.py Use.go: method self.net.save()'])
})

describe('a function that another one gives back', () => {
  const make = 'def make(net):\n    def run(x): return load()(x)\n    return run\n'

  it.each([
    ['under a name', 'from make import make\nrun = make(1)\ndef f(): run(2)', 'run.py f: resolved run(2)'],
    ['at once', 'from make import make\ndef f(): make(1)(2)', 'run.py f: resolved make(1)(2)'],
    [
      'from an attribute',
      'from make import make\nclass A:\n    def __init__(self): self.ask = make(1)\n    def f(self): self.ask(2)',
      'run.py A.f: resolved self.ask(2)',
    ],
  ])('is called %s', async (_, run, expected) => {
    const found = await callersIn({ 'make.py': make, 'run.py': run }, 'make.py', 'make.run')
    expect(found.filter((line) => line.startsWith('run.py'))).toEqual([expected])
  })
})
