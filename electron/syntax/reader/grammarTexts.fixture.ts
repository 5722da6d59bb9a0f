/** Texts that cover the grammar of Python, one feature each: the reader and the tree parser must draw the same facts from them. */

export const grammarTexts: Readonly<Record<string, string>> = {
  nothing: '',
  'blank lines and comments': '\n\n# one\n   # two\n\n',
  imports:
    'import a\nimport b.c as d, e.f\nimport g . h\nfrom i import (j, k as l,)\nfrom ... import m\nfrom .n.o import *\n',
  'future imports': 'from __future__ import annotations, division\nx = 1\n',
  assignments:
    'a = b = c, d = f()\na, (b, *c), [d, e] = g()\n(h) = 1\n(i, j), k = l\nm[0], n.o = p, q\nr.s[t()].u = v\n',
  'augmented assignments': 'a += f()\nb[g()] **= 2\nc.d //= e\nf >>= 1\ng @= h\n',
  annotations:
    'a: int\nb: List[int] = []\nc: x.y[int] = f()\nd: A | None = None\ne: A[b] | C | D[e] = g(h())\nf.g: "A" = 1\n',
  'keys and attributes':
    'a["b"] = c\na[b] = c\na[0, f()] = c\na["x", "y"] = c\na["b" "c"] = d\na[f"b"] = d\na[f"{b}"] = d\na["b"]["c"].d = e\n',
  subscripts: 'a = b[1:2, ::3], c[d:], e[:f()], g[h,], i[j][k](l)[m]\n',
  numbers: 'a = 0, 00, 1_000, 0xFF_ff, 0o17, 0b1_0, 1.5e-3, .5, 5., 1e10, 3j, 10L, 0777\n',
  strings:
    String.raw`a = 'b' "c" r'\d' b'\x00' u'd' Rb"\\" '\
e' """f
"g" \""" """ '\'' '\n\x41\u0042\N{DASH}'` + '\n',
  'f-strings':
    String.raw`a = f"b{c}d{{e}}" f'{f!r:>{g}}' rf'\d{h:\d}' f"{i.j(k)['l']}{m=}{n + 1:.2f}" f""" {
o
} """ f"" f"p" "q" f'{r, s}' f"{t if u else v}" f"\N{DASH}{w}" f"\{x}"` + '\n',
  'nested f-strings': `a = f"{f'{b}'}" + f'''{c["d"]:{e}{f'g'}}'''\n`,
  'implicit joining': 'a = ("b"\n     "c" # d\n     f"{e}")\nf("g" "h", i="j"\n  "k")\n',
  'binary operators':
    'a = b + c * d ** -e ** f // g % h @ i\nj = k | l & m ^ n << o >> p\nq = -r ** s, ~t + u, +v\nw = (x + y) / (z)\n',
  'what stands between operands': 'a = (b # - c\n) + (\n  d)\n',
  comparisons: 'a = b < c <= d != e is not f not in g in h is i\nj = not k == l\n',
  booleans: 'a = b or c and not d or (e)\nf = (g and h) or i()\n',
  conditionals:
    'a = f(b) if g(c) else h(d)\ne = (i(1) if j(2) else k(3)) if l(4) else m(5)\nn = o(p(1) if q(2) else r(3), s(4))\n',
  'walrus in a conditional':
    'a = [b for b in c] if (d := e()) else (f := g())\nif (n := len(a)) > 1: pass\nh(i := 1)\nwhile x := y(): pass\n',
  lambdas:
    'a = lambda: b()\nc = lambda d, e=f(), *g, h, i=1, **j: k(d)\nl = lambda *, m, **n: (yield)\no = lambda p, /, q: p if q else r\n',
  calls:
    'a(b, *c, d=e, **f)(g)(h=i)\nj.k(l.m(), n=o())\np(q for q in r if s(q))\nt(u, v=lambda: w, *x, **y,)\nz(print=1, exec=2, match=3, type=4)\n',
  displays:
    'a = []\nb = [c, *d, e()]\nf = ()\ng = (h,)\ni = (j, k)\nl = {m, n}\no = {}\np = {q: r, **s, "t": u()}\nv = (w)\nx = {*y, z}\n',
  comprehensions:
    'a = [b(c) for c in d(e) if f(c) if g for h, (i, *j) in k]\nl = {m: n() for m, n in o.items()}\np = {q for q in r}\ns = (t async for t in u)\nv = [w for x.y in z for a["b"] in c]\n',
  'await and yield':
    'async def a():\n    b = await c(d).e\n    await f\n    async with g() as h, i: pass\n    async for j in k: yield\n    l = yield m, n\n    yield from o()\n    return await p\n',
  functions:
    'def a(b, c: int, d=e(), f: List[g] = h(), /, i=1, *j: k, l, m=n, **o: p) -> q[r()]:\n    return b, c\n\ndef s(*, t): return\ndef u(): pass; return v\n',
  'nested functions':
    'def a():\n    def b():\n        return c\n    # d\n    return b\n# e\nclass f:\n    def g(self):\n        pass # h\n\n        # i\n    # j\n  # k\nl = 1\n',
  'generic functions and classes': 'def a[T: (int, str), *U, **V](b: T) -> T: return b\nclass c[T](d): pass\n',
  classes:
    '@a.b(c)\n@d\nclass e(f, g.h, metaclass=i(), *j, **k):\n    l: int = 1\n    m: str\n    n = o\n    class p: q = 1\n\nclass r: pass\nclass s(): t = 1; u = 2\n',
  decorators: '@a\n@b(c, d=e)\nasync def f(): pass\n@(g := h)\ndef i(): pass\n',
  branches: 'if a():\n    b = 1\nelif c:\n    b = 2\nelif d: b = 3\nelse:\n    if e: b = 4\n    else: b = 5\n',
  loops:
    'for a, b in c(d):\n    e = a\nelse: f = 1\nfor g in h, i: j()\nwhile k():\n    l = 1\n    break\nelse:\n    continue\nfor m.n in o: pass\nfor p, in q: pass\nfor (r, s), *t in u: pass\n',
  exceptions:
    'try:\n    import a\nexcept (b, c()) as d:\n    a = None\nexcept e:\n    raise f("g") from h\nexcept:\n    raise\nelse:\n    i = 1\nfinally:\n    j()\ntry: k()\nexcept* l as m: pass\n',
  'with statements':
    'with a() as b, c as (d, e), f: pass\nwith (g() as h, i(j)): pass\nwith (k, l): pass\nwith (m): pass\nwith (n) as o: pass\nwith (p, q) as r: pass\nwith s as t.u, v as w["x"], y as [z]: pass\nwith (aa).bb() as (cc): pass\n',
  'global and nonlocal names': 'def a():\n    global b, c\n    def d():\n        nonlocal e\n    b = 1\n',
  'simple statements': 'assert a(), b()\ndel c[d()], e.f, g\nraise h, i\npass; j(); k = 1;\nreturn\n',
  'soft words':
    'print(a)\nprint (b, file=c)\nprint\nprint = 1\nprint.d()\nexec(e)\nmatch = f\nmatch.g()\nmatch[h] = 1\ntype(i)\ntype = j\nmatch, k = l\n_ = case = m\n',
  'line continuations':
    'a = b + \\\n    c\nwith d() as e, \\\n     f() as g:\n    h = 1\nassert i, \\\n  j\nk(l, \\\n  m)\n',
  'semicolons and comments': 'a = 1; b = 2 # c\nif d: e(); f() # g\nh = [ # i\n  j, # k\n]\n',
  'tabs, form feeds and CRLF': 'if a:\r\n\tb = "c"\r\n\tif d:\r\n\t\te = 1 # f\r\n\f\ng = """h\r\ni"""\r\n',
  'no line end at the end': 'def a():\n    return b',
  'comments at the end of blocks': 'class a:\n    def b(self):\n        c = 1\n\n    # d\n        # e\n# f',
  'unicode identifiers':
    'été = naïve_\u00e7 = "é"\n\u5909\u6570.\u540d(\u03b1=1)\n\ud835\udd38 = 1\n# \ud83d\ude00\nx = "\ud83d\ude00"\n',
  'ellipsis and constants': 'a = ..., None, True, False\nb[...] = c\ndef d(): ...\n',
  'deep but not too deep': `a = ${'('.repeat(40)}b${')'.repeat(40)}\nc = ${'[d, '.repeat(35)}e${']'.repeat(35)}\n`,
  'a long chain': `a = b${'.c()'.repeat(25)}\nd = ${Array.from({ length: 60 }, (_, index) => `"e${index}"`).join(' + ')}\n`,
  'a long list': `a = [${Array.from({ length: 3000 }, (_, index) => `"b${index}"`).join(', ')}]\n`,
}

/** Texts that only look like Python, or are Python that the reader does not claim to understand. */
export const foreignTexts: Readonly<Record<string, string>> = {
  'print statement': 'print "a"\n',
  'print to a file': 'print >>f, "a"\n',
  'exec statement': 'exec code in scope\n',
  backticks: 'a = `b`\n',
  'an operator of Python 2': 'a <> b\n',
  'a match statement': 'match a:\n    case 1: pass\n',
  'a match statement in parentheses': 'match (a):\n    case b(): pass\n',
  'a type statement': 'type A = int\n',
  'an open bracket': 'a = (b\n',
  'a closing bracket too many': 'a = b)\n',
  'a string without end': 'a = "b\nc = 1\n',
  'a text without end': 'a = """b\n',
  'an unexpected indentation': 'a = 1\n  b = 2\n',
  'a dedent to nowhere': 'if a:\n    b\n  c\n',
  'a block without statements': 'if a:\nb = 1\n',
  'a template': '{% if a %}\nb = {{ c }}\n{% endif %}\n',
  'a parameter list with parentheses': 'def a((b, c)): pass\n',
  'a lone carriage return': 'a = 1\rb = 2\n',
  NUL: 'a = 1\0\n',
  'a byte order mark within': 'a = 1\n\uFEFFb = 2\n',
  'a broken f-string': 'a = f"{b"\n',
  'a brace alone': 'a = f"b}"\n',
  'a template string': 'a = t"{b}"\n',
  'a number with letters': 'a = 1if b else c\n',
  'an endless number': `a = ${'1'.repeat(10_000)}x\n`,
  'assignment to a call': 'f() = 1\n',
  'assignment to a comparison': 'a = b < c = d\n',
  'assignment to a membership': 'a in b = c\n',
  'a sum that is augmented': 'a * b += c\n',
  'a name for an attribute': 'if (a.b := c): pass\n',
  'a name within a condition': 'a = b and c := d\n',
  'a keyword with a point': 'class a(b, c.d=e): pass\n',
  'odd type parameters': 'def a[int, 1](b): pass\n',
  'a long float': 'a = .5L\n',
  'a handler after the end': 'try: a\nfinally: b\nexcept c: d\n',
  'a stray async': 'a = (b async)\n',
  'a character without name': "a = '\\N{DA' 'b}'\n",
  'a star alone': 'a = *b\n',
  'one item in parentheses': 'with (a as b): pass\n',
  'a stray backslash': 'a = b \\ c\n',
  'deep parentheses': `a = ${'('.repeat(5000)}b${')'.repeat(5000)}\n`,
  'deep brackets without end': '['.repeat(100_000),
  'a chain beyond measure': `a = b${'.c'.repeat(5000)}\n`,
  'a sum beyond measure': `a = ${'b + '.repeat(5000)}c\n`,
  'deep blocks': Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}if a:\n`).join(''),
  'nested f-strings beyond measure': 'f"{'.repeat(2000),
  'many powers': `a = ${'2 ** '.repeat(2000)}2\n`,
  'many negations': `a = ${'not '.repeat(5000)}b\n`,
}
