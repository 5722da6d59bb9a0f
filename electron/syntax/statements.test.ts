/** Statements and expressions: the facts of small texts, read back as short lines. */
import { describe, expect, it } from 'vitest'
import type { Expression, FileFacts } from './facts.ts'
import { factsOfText } from './parsePool.fixture.ts'

function show(facts: FileFacts, expression: Expression): string {
  switch (expression.kind) {
    case 'string':
      return JSON.stringify(expression.value)
    case 'name':
      return expression.name
    case 'attribute':
      return `${show(facts, expression.object)}.${expression.name}`
    case 'subscript':
      return `${show(facts, expression.object)}[${show(facts, expression.index)}]`
    case 'call': {
      const call = facts.calls[expression.call]
      if (call === undefined) return '?'
      const positional = call.positional.map((argument) => show(facts, argument))
      const keywords = call.keywords.map(({ name, value }) => `${name}=${show(facts, value)}`)
      return `${show(facts, call.callee)}(${[...positional, ...keywords, ...(call.spread ? ['…'] : [])].join(', ')})`
    }
    case 'joined':
      return `join(${expression.parts.map((part) => show(facts, part)).join(', ')})`
    case 'binary':
      return `(${show(facts, expression.left)} ${expression.operator} ${show(facts, expression.right)})`
    case 'either':
      return expression.items.map((item) => show(facts, item)).join(' | ')
    case 'conditional':
      return `${show(facts, expression.then)} ? ${show(facts, expression.otherwise)}`
    case 'list':
      return `[${expression.items.map((item) => show(facts, item)).join(', ')}]`
    case 'dictionary':
      return `{${expression.entries.map(({ key, value }) => `${show(facts, key)}: ${show(facts, value)}`).join(', ')}}`
    case 'comprehension':
      return `each ${show(facts, expression.body)}`
    case 'truth':
      return String(expression.value)
    case 'opaque':
      return '_'
  }
}

function bindings(facts: FileFacts): string[] {
  return facts.bindings.map(({ name, source, scope, branch }) => {
    const at = `${scope === 0 ? '' : `s${scope} `}${branch === 0 ? '' : `b${branch} `}`
    switch (source.kind) {
      case 'import':
        return `${at}${name} = module ${source.module}`
      case 'from':
        return `${at}${name} = ${'.'.repeat(source.level)}${source.module} ${source.name}`
      case 'value':
      case 'context':
        return `${at}${name} ${source.kind} ${show(facts, source.value)}`
      case 'element':
      case 'item':
        return `${at}${name} ${source.kind}${source.path.map((index) => `.${index}`).join('')} ${show(facts, source.value)}`
      case 'field':
        return `${at}${name}: ${show(facts, source.annotation)}`
      case 'scope':
        return `${at}${name} = ${facts.scopes[source.scope]?.kind ?? '?'}`
    }
  })
}

async function bindingsOf(text: string): Promise<string[]> {
  return bindings(await factsOfText(text))
}

describe('bindings', () => {
  it.each([
    [
      'imports',
      'import a\nimport b.c as d\nimport e.f\n',
      ['a = module a', 'd = module b.c', 'e = module e', 'e.f = module e.f'],
    ],
    [
      'from imports',
      'from a import b, c as d\nfrom .. import e\nfrom .f import g\n',
      ['b = a b', 'd = a c', 'e = .. e', 'g = .f g'],
    ],
    ['assignments', 'a = b = "x"\nc: int = 1\nd: str\n', ['b value "x"', 'a value "x"', 'c value _', 'd: str']],
    ['unpacking', 'a, (b, *c) = f()\n', ['a item.0 f()', 'b item.1.0 f()', 'c item.1.1 f()']],
    ['loops', 'for k, v in d.items(): pass\n', ['k element.0 d.items()', 'v element.1 d.items()']],
    ['with', 'with open("f") as h, g() as (i, j): pass\n', ['h context open("f")', 'i context g()', 'j context g()']],
    ['walrus', 'if (n := f()): pass\n', ['n value f()']],
    ['comprehension', 'x = [f(y) for y in ys if y]\n', ['y element ys', 'x value each f(y)']],
    ['dictionary comprehension', 'x = {k: f(k) for k in ks}\n', ['k element ks', 'x value {k: f(k)}']],
    ['definitions', 'class A(B):\n    def f(self): pass\n', ['A = class', 's1 f = function']],
    [
      'branches',
      'if a:\n    x = 1\nelif b:\n    x = 2\nelse:\n    x = 3\n',
      ['b1 x value _', 'b2 x value _', 'b3 x value _'],
    ],
    ['try', 'try:\n    import a\nexcept ImportError:\n    a = None\n', ['b1 a = module a', 'b2 a value null']],
  ])('%s', async (_kind, text, expected) => {
    expect(await bindingsOf(text)).toEqual(expected)
  })

  it('says under which condition a branch is taken', async () => {
    const text = 'if a > 1:\n    x = 1\nelse:\n    if b: x = 2\n'
    const { branches } = await factsOfText(text)
    const shown = branches.map(
      ({ parent, test, negated }) => `${parent} ${test === null ? '-' : text.slice(test.start, test.end)} ${negated}`,
    )
    expect(shown).toEqual(['-1 - false', '0 a > 1 false', '0 a > 1 true', '2 b false'])
  })
})

describe('expressions', () => {
  it.each([
    ['f-string', 'x = f"a{b}c{{d}}"\n', 'join("a", b, "c{d}")'],
    ['f-string without parts', 'x = f"abc"\n', '"abc"'],
    ['raw string', String.raw`x = r"a\n"` + '\n', JSON.stringify(String.raw`a\n`)],
    ['implicit concatenation', 'x = "a" "b"\n', '"ab"'],
    ['mixed concatenation', 'x = "a" f"{b}"\n', 'join("a", join(b))'],
    ['conditional', 'x = a if t else b\n', 'a ? b'],
    ['boolean', 'x = a or "b"\n', 'a | "b"'],
    ['binary', 'x = a / "b" % c\n', '((a / "b") % c)'],
    ['subscripts', 'x = a["b"][0]\n', 'a["b"][_]'],
    ['dictionary', 'x = {"a": b, **c}\n', '{"a": b}'],
    ['call', 'x = a.b(c, *d, e="f", **g)\n', 'a.b(c, e="f", …)'],
    ['generator argument', 'x = f(g(y) for y in z)\n', 'f(each g(y))'],
    ['await and parentheses', 'async def f():\n    x = await (g())\n', 'g()'],
    ['comparison', 'x = f() == 1\n', '_'],
  ])('%s', async (_kind, text, expected) => {
    const facts = await factsOfText(text)
    const binding = facts.bindings.find(({ name }) => name === 'x')
    expect(binding?.source.kind === 'value' ? show(facts, binding.source.value) : undefined).toBe(expected)
  })

  it('records each call once, also below what cannot be followed', async () => {
    const facts = await factsOfText('x = f(1) == g(lambda: h())\nassert i()\ndel j()[0]\nprint("%s" % k())\n')
    const names = facts.calls.map(({ callee }) => show(facts, callee))
    expect(names.toSorted()).toEqual(['f', 'g', 'h', 'i', 'j', 'k', 'print'])
  })
})

describe('scopes', () => {
  it('reads parameters of every form', async () => {
    const facts = await factsOfText('def f(a, b: int, c="d", e: str = None, *args, g=1, **kwargs): pass\n')
    const parameters = facts.scopes[1]?.parameters.map(
      ({ name, form, fallback }) => `${name} ${form} ${fallback === null ? '-' : show(facts, fallback)}`,
    )
    expect(parameters).toEqual([
      'a plain -',
      'b plain -',
      'c plain "d"',
      'e plain null',
      'args rest -',
      'g keywordOnly _',
      'kwargs keywords -',
    ])
  })

  it('reads bases, decorators, returns and globals', async () => {
    const facts = await factsOfText(
      '@d(1)\nclass A(B, metaclass=M):\n    @property\n    def f(self):\n        global g\n        return self.x\n',
    )
    const [, owner, method] = facts.scopes
    expect(owner?.bases.map((base) => show(facts, base))).toEqual(['B'])
    expect(owner?.decorators.map((decorator) => show(facts, decorator))).toEqual(['d(_)'])
    expect(method?.returns.map((value) => show(facts, value))).toEqual(['self.x'])
    expect(method?.globals).toEqual(['g'])
  })

  it('keeps what is stored on objects', async () => {
    const facts = await factsOfText(
      'class A:\n    def f(self, n):\n        self.n, self.m = n, "x"\n        c["k"] = n\n',
    )
    const stores = facts.stores.map(
      ({ object, name, byKey, value }) =>
        `${show(facts, object)}${byKey ? `[${name}]` : `.${name}`} = ${show(facts, value)}`,
    )
    expect(stores).toEqual(['self.n = n', 'self.m = "x"', 'c[k] = n'])
  })
})

describe('texts that are no clean program', () => {
  it('searches a file that does not parse, and says so', async () => {
    const facts = await factsOfText('def f(:\n    pass\nx = spacy.load("a"\n')
    expect(facts.hasErrors).toBe(true)
  })

  it('reads Python 2', async () => {
    const facts = await factsOfText('print "a %s" % f()\nexec "code"\nraise E, "message"\n')
    expect(facts.calls.map(({ callee }) => show(facts, callee))).toEqual(['f'])
  })

  it('counts offsets in UTF-16 code units', async () => {
    const text = '# 😀é\r\nx = "y"\r\n'
    const { bindings: all } = await factsOfText(text)
    expect(all.map(({ start, end }) => text.slice(start, end))).toEqual(['x'])
  })

  it.each([
    ['parentheses', '('.repeat(100_000)],
    ['lists', `x = ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['blocks', Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}if x:\n`).join('')],
    ['calls', 'f('.repeat(20_000) + ')'.repeat(20_000)],
    ['attributes', `a${'.b'.repeat(50_000)}`],
    ['sums', `x=${'"a"+'.repeat(10_000)}"b"`],
    ['f-strings', 'f"{'.repeat(2000)],
    ['one huge line', `x = "${'a'.repeat(2_000_000)}"`],
    ['NUL bytes', 'a = 1\0\nf("x")\n'],
    ['lone surrogates', '\ud800 = "\udc00"\n'],
    ['noise', Array.from({ length: 50_000 }, (_, index) => String.fromCharCode((index * 7919) % 65_536)).join('')],
    ['nothing', ''],
  ])('survives %s', async (_kind, text) => {
    const facts = await factsOfText(text)
    expect(facts.scopes[0]).toMatchObject({ kind: 'module', start: 0, end: text.length })
  })
})
