/** Calls of a function: by its name, through imports, as a method, as a constructor; and what is none. */
import { describe, expect, it } from 'vitest'
import { callersIn } from './parsed.fixture.ts'
import type { Place } from './targets.ts'

const embed: Place = { path: 'core/pipeline.py', symbol: 'embed' }

const pipeline = `
def embed(x): pass
def load(): pass
class Encoder:
    def __init__(self, size): pass
    def encode(self, x): pass
`

const files = {
  'core/pipeline.py': pipeline,
  'core/__init__.py': 'from .pipeline import *\nfrom .pipeline import Encoder as Coder\n',
  'core/app.py': 'from .pipeline import Encoder\nmodel = Encoder(1)\n',
  'other/pipeline.py': pipeline,
}

/** The calls in one further file, with how they were resolved. */
async function callers(python: string, { path, symbol }: Place, at = 'run.py'): Promise<string[]> {
  const text = at === path ? `${python}\n${pipeline}` : python
  const found = await callersIn({ ...files, [at]: text }, path, symbol)
  return found.filter((line) => line.startsWith(`${at} `)).map((line) => line.slice(at.length + 1))
}

describe('a function is called', () => {
  it.each([
    ['its name', 'from core.pipeline import embed\nembed(1)', 'embed(1)'],
    ['an alias', 'from core.pipeline import embed as e\ne(1)', 'e(1)'],
    ['its module', 'from core import pipeline\npipeline.embed(1)', 'pipeline.embed(1)'],
    ['its module under an alias', 'import core.pipeline as p\np.embed(1)', 'p.embed(1)'],
    ['its full name', 'import core.pipeline\ncore.pipeline.embed(1)', 'core.pipeline.embed(1)'],
    ['its package', 'from core import embed\nembed(1)', 'embed(1)'],
    ['the package as a module', 'import core\ncore.embed(1)', 'core.embed(1)'],
    ['a star', 'from core.pipeline import *\nembed(1)', 'embed(1)'],
    ['a star of a star', 'from core import *\nembed(1)', 'embed(1)'],
    ['a name of one’s own', 'from core.pipeline import embed\nrun = embed\nrun(1)', 'run(1)'],
    ['a table', 'from core.pipeline import embed\nT = {"e": embed}\nT["e"](1)', 'T["e"](1)'],
    ['a table’s get', 'from core.pipeline import embed\nT = {"e": embed}\nT.get("e")(1)', 'T.get("e")(1)'],
    ['getattr', 'from core import pipeline\ngetattr(pipeline, "embed")(1)', 'getattr(pipeline, "embed")(1)'],
    ['a partial', 'from functools import partial\nfrom core import embed\ng = partial(embed, 1)\ng()', 'g()'],
    ['either of two', 'import core\nf = core.embed if 1 else core.load\nf(1)', 'f(1)'],
    [
      'a conditional import',
      'try:\n  from core import embed\nexcept ImportError:\n  embed = None\nembed(1)',
      'embed(1)',
    ],
  ])('by %s', async (_how, python, text) => {
    expect(await callers(python, embed)).toContain(`-: resolved ${text}`)
  })

  it.each([
    ['a sibling', 'from .pipeline import embed\nembed(1)', 'core/use.py'],
    ['the module as a sibling', 'from . import pipeline\npipeline.embed(1)', 'core/use.py'],
    ['the package of a sibling', 'from . import embed\nembed(1)', 'core/use.py'],
    ['a cousin', 'from ..core.pipeline import embed\nembed(1)', 'other/use.py'],
  ])('by a relative import from %s', async (_how, python, path) => {
    expect(await callers(python, embed, path)).toHaveLength(1)
  })

  it('within a function that imports it', async () => {
    const python = 'def f():\n    from core.pipeline import embed\n    embed(1)'
    expect(await callers(python, embed)).toEqual(['f: resolved embed(1)'])
  })

  it('under the name that another module imports it as', async () => {
    const python = 'from names import vector\ndef f(): vector(1)'
    const found = await callersIn(
      { ...files, 'names.py': 'from core import embed as vector', 'run.py': python },
      embed.path,
      'embed',
    )
    expect(found).toEqual(['run.py f: resolved vector(1)'])
  })

  it('in its own file, from methods and nested functions, and never by itself', async () => {
    const python = [
      'def embed(x):\n    return embed(x - 1)',
      'class Service:\n    size = embed(0)\n    def run(self):\n        def inner():\n            return embed(1)\n        return inner',
      'print(embed(2))',
    ].join('\n\n')
    expect(await callersIn({ 'a.py': python }, 'a.py', 'embed')).toEqual([
      'a.py -: resolved embed(0)',
      'a.py Service.run.inner: resolved embed(1)',
      'a.py -: resolved embed(2)',
    ])
  })
})

describe('a function is not called', () => {
  it.each([
    ['by another module’s function of that name', 'from other.pipeline import embed\nembed(1)'],
    ['by a library’s function of that name', 'from openai import embed\nembed(1)'],
    ['through a library’s module of that name', 'from transformers import pipeline\npipeline.embed(1)'],
    ['when another name was imported as that name', 'from core.pipeline import load as embed\nembed(1)'],
    ['when the file’s own definition hides a star', 'from core.pipeline import *\ndef embed(x): pass\nembed(1)'],
    ['by a method of that name', 'from core.pipeline import embed\nclass A:\n    def f(self): self.embed(1)'],
    ['on an object that nothing is known of', 'def f(x): x.embed(1)'],
    ['in a string or a comment', 'from core.pipeline import embed\n# embed(1)\nprint("embed(1)")'],
    ['without an import', 'embed(1)'],
  ])('%s', async (_how, python) => expect(await callers(python, embed)).toEqual([]))

  it('by what a package beside imports from its own files', async () => {
    expect(await callers('from .pipeline import embed\nembed(1)', embed, 'other/app.py')).toEqual([])
    expect(await callers('from pipeline import embed\nembed(1)', embed, 'other/app.py')).toEqual([])
  })
})

describe('a function is passed on to be called', () => {
  it.each([
    ['to map', 'from core import embed\ndef f(): map(embed, [1])', 'f: argument embed'],
    ['to a thread', 'import core\ndef f(): Thread(target=core.embed).start()', 'f: argument core.embed'],
    ['in a list', 'import core\ndef f(): run([core.embed, 1])', 'f: argument core.embed'],
    ['to a library', 'from core import embed\ndef f(): Trainer(model_init=embed).train()', 'f: argument embed'],
    ['bound in part', 'from core import embed\ndef f(): run(partial(embed, 1))', 'f: argument embed'],
    ['to a wrapper', 'from core import embed\n@wraps(embed)\ndef f(): pass', '-: argument embed'],
  ])('%s', async (_how, python, line) => expect(await callers(python, embed)).toContain(line))

  it.each(['isinstance(x, Encoder)', 'super(Encoder, x)', 'cast(Encoder, x)', 'print(Encoder)'])(
    'but not by %s, which calls nothing',
    async (call) => {
      const place = { ...embed, symbol: 'Encoder.__init__' }
      expect(await callers(`from core.pipeline import Encoder\ndef f(x): ${call}`, place)).toEqual([])
    },
  )
})

describe('a function that is kept as a value is a weaker step', () => {
  it.each([
    ['as a result', 'from core import embed\ndef f(): return embed', 'f: mention embed'],
    ['as what is used when nothing is passed', 'from core import embed\ndef f(g=embed): pass', '-: mention embed'],
    ['in a table', 'from core import embed\nT = {"e": embed}', '-: mention embed'],
    ['as an attribute', 'from core import embed\nclass A:\n  def f(self): self.e = embed', 'A.f: mention embed'],
  ])('%s', async (_how, python, line) => expect(await callers(python, embed)).toContain(line))

  it('and is left out where the same function calls it', async () => {
    const python = 'from core import embed\ndef f():\n    e = embed\n    return e(1)\ndef g(): return embed'
    expect(await callers(python, embed)).toEqual(['f: resolved e(1)', 'g: mention embed'])
  })

  it('and is a call where it decorates, by whatever calls the decorated', async () => {
    const python =
      'from core import embed, load\n@embed\ndef f(): pass\n\nclass A:\n    @load(1)\n    def g(self): pass'
    expect(await callers(python, embed)).toEqual(['f: resolved embed'])
    expect(await callers(python, { ...embed, symbol: 'load' })).toEqual(['A.g: resolved load(1)'])
  })

  it('and a parameter of its name fits by name alone', async () => {
    expect(await callers('import core\ndef f(embed): embed(1)', embed)).toEqual(['f: name embed(1)'])
  })
})
