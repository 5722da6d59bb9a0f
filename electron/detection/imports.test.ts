/** Imports: every way in which a file can come by a loader. */
import { describe, expect, it } from 'vitest'
import { namesIn, onlyLoad, scanTexts } from './scan.fixture.ts'

const call = 'AutoModel.from_pretrained("x/y")\n'

describe('imports of a library', () => {
  it.each([
    ['from', `from transformers import AutoModel\n${call}`, 'transformers.AutoModel.from_pretrained', 'direct'],
    [
      'from … as',
      'from transformers import AutoModel as M\nM.from_pretrained("x/y")\n',
      'transformers.AutoModel.from_pretrained',
      'direct',
    ],
    [
      'import',
      'import transformers\ntransformers.AutoModel.from_pretrained("x/y")\n',
      'transformers.AutoModel.from_pretrained',
      'direct',
    ],
    [
      'import as',
      'import transformers as t\nt.AutoModel.from_pretrained("x/y")\n',
      'transformers.AutoModel.from_pretrained',
      'direct',
    ],
    [
      'submodule',
      'import transformers.models.bert as b\nb.BertModel.from_pretrained("x/y")\n',
      'transformers.models.bert.BertModel.from_pretrained',
      'direct',
    ],
    ['star', `from transformers import *\n${call}`, 'transformers.AutoModel.from_pretrained', 'star'],
    [
      'local',
      `def f():\n    from transformers import AutoModel\n    return ${call}`,
      'transformers.AutoModel.from_pretrained',
      'direct',
    ],
    [
      'conditional',
      `import sys\nif sys.argv:\n    from transformers import AutoModel\n${call}`,
      'transformers.AutoModel.from_pretrained',
      'direct',
    ],
    [
      'by name, looked up by name',
      'import importlib\nname = "AutoModel"\nM = getattr(importlib.import_module("transformers"), name)\nM.from_pretrained("x/y")\n',
      'transformers.AutoModel.from_pretrained',
      'alias',
    ],
    [
      'by a name that is computed in part',
      'from importlib import import_module\ndef f(kind, size):\n    import_module("transformers.models." + kind.lower()).load.from_pretrained("x/y")\n',
      'transformers.models.*.load.from_pretrained',
      'alias',
    ],
    ['renamed function', 'from spacy import load as get\nget("x/y")\n', 'spacy.load', 'direct'],
    [
      'assigned class',
      'import transformers\nM = transformers.AutoModel\nM.from_pretrained("x/y")\n',
      'transformers.AutoModel.from_pretrained',
      'alias',
    ],
    ['assigned function', 'import spacy\nget = spacy.load\nget("x/y")\n', 'spacy.load', 'alias'],
    [
      'continuation lines',
      'from transformers \\\n    import (\n  AutoModel,\n)\nAutoModel.from_pretrained("x/y")\n',
      'transformers.AutoModel.from_pretrained',
      'direct',
    ],
  ])('%s', async (_way, text, signature, kind) => {
    const load = await onlyLoad({ 'a.py': text })
    expect([load.signature, load.kind, load.modelNames.map(({ name }) => name)]).toEqual([signature, kind, ['x/y']])
  })

  it('keeps a library behind a failed import as well as the one before it', async () => {
    const text = `try:\n    from transformers import AutoModel\nexcept ImportError:\n    AutoModel = None\n${call}`
    expect((await onlyLoad({ 'a.py': text })).signature).toBe('transformers.AutoModel.from_pretrained')
  })

  it('does not take a name of another library for a loader', async () => {
    const { loads } = await scanTexts({
      'a.py': 'import json\nfrom numpy import load\nload("x")\njson.load(open("y"))\n',
    })
    expect(loads).toEqual([])
  })

  it('gives the library to a folder that bears its name, and says so', async () => {
    const load = await onlyLoad({ 'clip/__init__.py': '', 'a.py': 'import clip\nclip.load("ViT-B/32")\n' })
    expect(load.signature).toBe('clip.load')
    expect(load.remarks.join()).toContain('its own copy')
  })
})

describe('imports inside the repository', () => {
  const compat = 'from transformers import AutoModel as Encoder\nfrom spacy import load as load_spacy\nNAME = "x/y"\n'

  it.each([
    [
      'relative',
      {
        'p/__init__.py': '',
        'p/compat.py': compat,
        'p/a.py': 'from .compat import Encoder\nEncoder.from_pretrained("x/y")\n',
      },
    ],
    [
      'two levels up',
      { 'p/compat.py': compat, 'p/q/a.py': 'from ..compat import Encoder\nEncoder.from_pretrained("x/y")\n' },
    ],
    [
      'absolute',
      { 'p/compat.py': compat, 'p/q/a.py': 'from p.compat import Encoder\nEncoder.from_pretrained("x/y")\n' },
    ],
    [
      'beside a script',
      { 'scripts/compat.py': compat, 'scripts/a.py': 'import compat\ncompat.Encoder.from_pretrained("x/y")\n' },
    ],
    [
      'src layout',
      { 'src/p/compat.py': compat, 'run.py': 'from p.compat import Encoder\nEncoder.from_pretrained("x/y")\n' },
    ],
    [
      're-exported by the package',
      {
        'p/compat.py': compat,
        'p/__init__.py': 'from .compat import *\n',
        'a.py': 'from p import Encoder\nEncoder.from_pretrained("x/y")\n',
      },
    ],
    [
      'module object',
      {
        'p/__init__.py': '',
        'p/compat.py': compat,
        'a.py': 'from p import compat\ncompat.Encoder.from_pretrained("x/y")\n',
      },
    ],
    [
      'constant of another module',
      {
        'compat.py': compat,
        'a.py': 'import compat\nfrom transformers import AutoModel\nAutoModel.from_pretrained(compat.NAME)\n',
      },
    ],
  ])('%s', async (_way, texts) => {
    const load = await onlyLoad(texts)
    expect([load.signature, load.modelNames.map(({ name }) => name)]).toEqual([
      'transformers.AutoModel.from_pretrained',
      ['x/y'],
    ])
  })

  it('asks for a file that only mentions a renamed re-export of a function', async () => {
    const { loads } = await scanTexts({
      'compat.py': compat,
      'a.py': 'from compat import load_spacy\nload_spacy("en_core_web_sm")\n',
    })
    expect(loads.map(({ path, signature }) => `${path} ${signature}`)).toEqual(['a.py spacy.load'])
  })

  it('survives modules that import each other', async () => {
    expect(
      await namesIn({
        'a.py': 'from b import NAME\nfrom transformers import AutoModel\nAutoModel.from_pretrained(NAME)\n',
        'b.py': 'from a import NAME\nNAME = "x/y"\n',
      }),
    ).toEqual(['x/y'])
  })

  it('yields nothing for a relative import that leads nowhere', async () => {
    const { loads } = await scanTexts({ 'a.py': 'from .missing import load_spacy\nload_spacy("x")\n' })
    expect(loads).toEqual([])
  })
})
