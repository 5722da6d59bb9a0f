/** Calls of methods and constructors, by what is known of the classes in the repository. */
import { describe, expect, it } from 'vitest'
import { callersIn } from './parsed.fixture.ts'

const nets = `
class Net:
    def __init__(self): pass
    def encode(self, x): pass
    @classmethod
    def make(cls): return cls()
    @property
    def size(self): pass
class Big(Net):
    def train(self): pass
class Own(Net):
    def __init__(self): super().__init__()
    def encode(self, x): pass
class Other:
    def encode(self, x): pass
`

async function callers(python: string, symbol: string): Promise<string[]> {
  const found = await callersIn({ 'nets.py': nets, 'run.py': python }, 'nets.py', symbol)
  return found.filter((line) => line.startsWith('run.py ')).map((line) => line.slice('run.py '.length))
}

const from = 'from nets import Net, Big, Own, Other\n'

describe('a method is called', () => {
  it.each([
    ['an object', 'n = Net()\nn.encode(1)'],
    ['an object of a subclass without its own', 'n = Big()\nn.encode(1)'],
    ['what was just made', 'Net().encode(1)'],
    ['one of two', 'n = Net() if x else Other()\nn.encode(1)'],
    ['one of a list', 'ns = [Net(), Net()]\nns[0].encode(1)'],
    ['each of a list', 'for n in [Big()]:\n    n.encode(1)'],
    ['the first of a pair', 'n, m = Net(), Other()\nn.encode(1)'],
    ['what a context gives', 'with Net() as n:\n    n.encode(1)'],
    ['what a function returns', 'def make(): return Net()\nmake().encode(1)'],
    ['the second that a function returns', 'def make(): return 1, Net()\na, n = make()\nn.encode(1)'],
    ['what a class method makes', 'Big.make().encode(1)'],
    ['what a library wraps', 'import torch\nn = torch.nn.DataParallel(Net())\nn.encode(1)'],
    ['a class that a table gives', 'T = {"net": Net}\nT[k]().encode(1)'],
  ])('on %s', async (_on, python) => expect((await callers(from + python, 'Net.encode'))[0]).toMatch(/^-: method /))

  it.each([
    ['annotated', 'def f(n: Net): n.encode(1)'],
    ['annotated in a string', 'def f(n: "Net"): n.encode(1)'],
    ['annotated as optional', 'def f(n: Optional[Net] = None): n.encode(1)'],
    ['annotated as one of two', 'def f(n: Net | None): n.encode(1)'],
    ['annotated as a base of its class', 'def f(n: Big): n.encode(1)'],
  ])('on a parameter that is %s', async (_how, python) => {
    expect((await callers(from + python, 'Net.encode'))[0]).toMatch(/^f: method /)
  })

  it.each([
    ['set in __init__', 'class A:\n  def __init__(self): self.n = Net()\n  def f(self): self.n.encode(1)'],
    ['set in a base', 'class B:\n  def __init__(self): self.n = Net()\nclass A(B):\n  def f(self): self.n.encode(1)'],
    ['given to __init__', 'class A:\n  def __init__(self, n: Net): self.n = n\n  def f(self): self.n.encode(1)'],
    ['declared', '@dataclass\nclass A:\n  n: Net\n  def f(self): self.n.encode(1)'],
    ['computed', 'class A:\n  @property\n  def n(self): return Net()\n  def f(self): self.n.encode(1)'],
  ])('on an attribute that is %s', async (_how, python) => {
    expect(await callers(from + python, 'Net.encode')).toEqual(['A.f: method self.n.encode(1)'])
  })

  it.each([
    ['self of a subclass', 'class A(Net):\n  def f(self): self.encode(1)', 'A.f: method self.encode(1)'],
    ['super()', 'class A(Net):\n  def encode(self, x): super().encode(x)', 'A.encode: method super().encode(x)'],
    ['its class', 'def f(n): Net.encode(n, 1)', 'f: resolved Net.encode(n, 1)'],
    ['a subclass', 'def f(n): Big.encode(n, 1)', 'f: method Big.encode(n, 1)'],
    [
      'a mixin beside it',
      'class M:\n  def f(self): self.encode(1)\nclass A(Net, M): pass',
      'M.f: method self.encode(1)',
    ],
  ])('on %s', async (_on, python, line) => expect(await callers(from + python, 'Net.encode')).toEqual([line]))

  it('where only an override of it can run, as the override', async () => {
    const python = `${from}def f(n: Net): n.encode(1)\ndef g(): Net().encode(1)\ndef h(): Own().encode(1)`
    expect(await callers(python, 'Own.encode')).toEqual(['f: method n.encode(1)', 'h: method Own().encode(1)'])
    expect(await callers(python, 'Net.encode')).toEqual(['f: method n.encode(1)', 'g: method Net().encode(1)'])
  })

  it('when a property is read', async () => {
    expect(await callers(`${from}def f(n: Net): print(n.size.real)`, 'Net.size')).toEqual(['f: method n.size'])
  })

  it('by name alone where nothing is known of the object', async () => {
    expect(await callers('def f(n): n.encode(1)', 'Net.encode')).toEqual(['f: name n.encode(1)'])
  })
})

describe('a method is not called', () => {
  it.each([
    ['a literal', '"text".encode(1)'],
    ['a text', 'def f(x: str): x.encode(1)'],
    ['a module', 'import codecs\ncodecs.encode(1)'],
    ['something of a library', 'from tiktoken import gpt2\ngpt2.encode(1)'],
    ['an object of a library', 'from transformers import AutoTokenizer\nAutoTokenizer.from_pretrained("x").encode(1)'],
    ['self of a class with its own', 'class A:\n    def encode(self): pass\n    def run(self): self.encode(1)'],
    ['self of a class that has nothing to do with it', 'class A:\n    def run(self): self.encode(1)'],
    ['an object of another class', 'Other().encode(1)'],
    ['nothing', 'def encode(x): pass\nencode(1)'],
  ])('on %s', async (_on, python) => expect(await callers(from + python, 'Net.encode')).toEqual([]))
})

describe('a constructor is called', () => {
  it.each([
    ['its class', 'def f(): Net(1)', 'f: resolved Net(1)'],
    ['a subclass without its own', 'def f(): Big(1)', 'f: method Big(1)'],
    ['super()', 'class A(Net):\n  def __init__(self): super().__init__()', 'A.__init__: method super().__init__()'],
    [
      'the older super()',
      'class A(Net):\n  def __init__(self): super(A, self).__init__()',
      'A.__init__: method super(A, self).__init__()',
    ],
    [
      'the name of the base',
      'class A(Net):\n  def __init__(self): Net.__init__(self)',
      'A.__init__: resolved Net.__init__(self)',
    ],
    ['an alias', 'import nets as n\ndef f(): n.Net()', 'f: resolved n.Net()'],
    ['a library’s class method', 'def f(): Net.from_pretrained("x")', 'f: method Net.from_pretrained("x")'],
    ['a table', 'T = {"a": Net}\ndef f(): T["a"]()', 'f: resolved T["a"]()'],
    ['a class of its own kind', 'class A(Net):\n  def f(self): type(self)()', 'A.f: method type(self)()'],
  ])('by %s', async (_how, python, line) => expect(await callers(from + python, 'Net.__init__')).toContain(line))

  it('by a class method of the class, and not by a subclass with its own', async () => {
    const found = await callersIn({ 'nets.py': nets }, 'nets.py', 'Net.__init__')
    expect(found).toEqual(['nets.py Net.make: method cls()', 'nets.py Own.__init__: method super().__init__()'])
    expect(await callers(`${from}def f(): Own()`, 'Net.__init__')).toEqual([])
  })

  it('of an inner class through the outer one', async () => {
    const files = {
      'a.py': 'class Outer:\n  class Inner:\n    def __init__(self): pass\n',
      'b.py': 'from a import Outer\nOuter.Inner()',
    }
    expect(await callersIn(files, 'a.py', 'Outer.Inner.__init__')).toEqual(['b.py -: resolved Outer.Inner()'])
  })
})

describe('an object is called like a function', () => {
  const python = (base: string, method: string) =>
    `import torch\nclass A(${base}):\n  def ${method}(self, x): pass\nclass B:\n  def __init__(self): self.a = A()\n  def f(self): return self.a(1)`

  it('when its class says what that does', async () => {
    expect(await callersIn({ 'a.py': python('object', '__call__') }, 'a.py', 'A.__call__')).toEqual([
      'a.py B.f: method self.a(1)',
    ])
  })

  it('and runs forward where it is a module of PyTorch', async () => {
    expect(await callersIn({ 'a.py': python('torch.nn.Module', 'forward') }, 'a.py', 'A.forward')).toEqual([
      'a.py B.f: method self.a(1)',
    ])
    expect(await callersIn({ 'a.py': python('object', 'forward') }, 'a.py', 'A.forward')).toEqual([])
  })
})
