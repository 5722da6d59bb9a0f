/** Parameters: names that arrive through calls, defaults, constructors and attributes. */
import { describe, expect, it } from 'vitest'
import { namesIn, onlyLoad } from './scan.fixture.ts'

const head = 'from transformers import AutoModel\n'

describe('parameters', () => {
  it.each([
    ['default', 'def f(n="x/y"):\n    return AutoModel.from_pretrained(n)\n', ['x/y']],
    ['positional call site', 'def f(n):\n    return AutoModel.from_pretrained(n)\nf("x/y")\n', ['x/y']],
    ['keyword call site', 'def f(a, n=None):\n    return AutoModel.from_pretrained(n)\nf(1, n="x/y")\n', ['x/y']],
    [
      'default and call sites',
      'def f(n="x/d"):\n    return AutoModel.from_pretrained(n)\nf("x/y")\nf("x/z")\n',
      ['x/d', 'x/y', 'x/z'],
    ],
    [
      'through two functions',
      'def f(n):\n    return AutoModel.from_pretrained(n)\ndef g(m):\n    return f(m)\ng("x/y")\n',
      ['x/y'],
    ],
    ['spread dictionary', 'S = {"n": "x/y"}\ndef f(n):\n    return AutoModel.from_pretrained(n)\nf(**S)\n', ['x/y']],
    [
      'recursion',
      'def f(n, again=True):\n    if again:\n        f(n, False)\n    return AutoModel.from_pretrained(n)\nf("x/y")\n',
      ['x/y'],
    ],
    [
      'method of an instance',
      'class A:\n    def f(self, n):\n        return AutoModel.from_pretrained(n)\na = A()\na.f("x/y")\n',
      ['x/y'],
    ],
    [
      'method named nowhere else',
      'class A:\n    def fetch(self, n):\n        return AutoModel.from_pretrained(n)\ndef g(a):\n    a.fetch("x/y")\n',
      ['x/y'],
    ],
    [
      'static method',
      'class A:\n    @staticmethod\n    def f(n):\n        return AutoModel.from_pretrained(n)\nA.f("x/y")\n',
      ['x/y'],
    ],
    [
      'class method',
      'class A:\n    @classmethod\n    def f(cls, n):\n        return AutoModel.from_pretrained(n)\nA.f("x/y")\n',
      ['x/y'],
    ],
  ])('%s', async (_way, text, names) => {
    expect(await namesIn({ 'a.py': head + text })).toEqual(names)
  })

  it('finds call sites in files that hold no load themselves', async () => {
    const texts = {
      'lib/encoder.py': `${head}def load_encoder(name):\n    return AutoModel.from_pretrained(name)\n`,
      'main.py': 'from lib.encoder import load_encoder\nload_encoder("x/y")\n',
      'renamed.py': 'from lib.encoder import load_encoder as le\nle("x/z")\n',
    }
    expect(await namesIn(texts)).toEqual(['x/y', 'x/z'])
  })

  it('does not take the arguments of another function of the same name', async () => {
    const texts = {
      'a.py': `${head}def build(name):\n    return AutoModel.from_pretrained(name)\nbuild("x/y")\n`,
      'b.py': 'def build(name):\n    print(name)\nbuild("no/model")\n',
    }
    expect(await namesIn(texts)).toEqual(['x/y'])
  })
})

describe('attributes', () => {
  const store =
    'class A:\n    def __init__(self, name="x/d"):\n        self.name = name\n    def load(self):\n        return AutoModel.from_pretrained(self.name)\n'

  it.each([
    [
      'constant stored by the constructor',
      'class A:\n    def __init__(self):\n        self.name = "x/y"\n    def load(self):\n        return AutoModel.from_pretrained(self.name)\n',
      ['x/y'],
    ],
    ['argument of the constructor', `${store}A("x/y")\n`, ['x/d', 'x/y']],
    [
      'constructor of a subclass',
      `${store}class B(A):\n    def __init__(self):\n        super().__init__("x/b")\n`,
      ['x/b', 'x/d'],
    ],
    ['subclass without a constructor', `${store}class B(A):\n    pass\nB(name="x/b")\n`, ['x/b', 'x/d']],
    [
      'class attribute',
      'class A:\n    name = "x/y"\n    def load(self):\n        return AutoModel.from_pretrained(self.name)\n',
      ['x/y'],
    ],
    [
      'class attribute of a subclass',
      'class A:\n    name = "x/y"\n    def load(self):\n        return AutoModel.from_pretrained(self.name)\nclass B(A):\n    name = "x/b"\n',
      ['x/b', 'x/y'],
    ],
    [
      'property',
      'class A:\n    @property\n    def name(self):\n        return "x/y"\n    def load(self):\n        return AutoModel.from_pretrained(self.name)\n',
      ['x/y'],
    ],
    [
      'attribute of an attribute',
      'class C:\n    name = "x/y"\nclass A:\n    def __init__(self, c: C):\n        self.c = c\n    def load(self):\n        return AutoModel.from_pretrained(self.c.name)\n',
      ['x/y'],
    ],
  ])('%s', async (_way, text, names) => {
    expect(await namesIn({ 'a.py': head + text })).toEqual(names)
  })

  it('reads a class stored on self as the callee', async () => {
    const text = `${head}class A:\n    def __init__(self):\n        self.cls = AutoModel\n    def load(self):\n        return self.cls.from_pretrained("x/y")\n`
    const load = await onlyLoad({ 'a.py': text })
    expect([load.signature, load.kind]).toEqual(['transformers.AutoModel.from_pretrained', 'alias'])
  })
})
