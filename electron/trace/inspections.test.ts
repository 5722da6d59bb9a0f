/** Inspections: a class or function that is chosen from a module by name is called where the module is looked into. */
import { describe, expect, it } from 'vitest'
import { callersIn } from './parsed.fixture.ts'

const files = {
  'models/__init__.py': 'from .alpha import Alpha\n',
  'models/alpha.py': 'class Alpha:\n    def __init__(self): load()\n    def run(self): load()\n',
  'models/beta.py': 'class Beta:\n    def __init__(self): load()\ndef build_beta(): load()\n',
}

async function callers(body: string, path: string, symbol: string): Promise<string[]> {
  const run = `import importlib, inspect\nimport models\nimport models.beta as beta\ndef make(name):\n    ${body}\n`
  const found = await callersIn({ ...files, 'run.py': run }, path, symbol)
  return found.filter((line) => line.startsWith('run.py')).map((line) => line.replace('run.py make: registry ', ''))
}

describe('a class is made by a look-up', () => {
  it.each([
    ['in a package that brings it on', 'return getattr(models, name)()', 'getattr(models, name)'],
    ['in the names of a module', 'return models.__dict__[name]()', 'models.__dict__'],
    ['among its variables', 'return vars(models)[name]()', 'vars(models)'],
    ['over all members', 'return dict(inspect.getmembers(models))[name]()', 'inspect.getmembers(models)'],
    [
      'in a module of a written name',
      'm = importlib.import_module("models.alpha")\n    return getattr(m, name)()',
      'getattr(m, name)',
    ],
    [
      'in a module of a name',
      'm = importlib.import_module("models." + name)\n    return getattr(m, name)()',
      'getattr(m, name)',
    ],
    [
      'at once',
      'return getattr(importlib.import_module(f"models.{name}"), name)()',
      'getattr(importlib.import_module(f"models.{name}"), name)',
    ],
    [
      'in a module whose name is put together before',
      'n = "models.al" + name + "pha"\n    m = importlib.import_module(n)\n    return m.__dict__[name]()',
      'm.__dict__',
    ],
    ['by the end of its name', 'return getattr(models, name + "pha")()', 'getattr(models, name + "pha")'],
  ])('%s', async (_, body, text) => {
    expect(await callers(body, 'models/alpha.py', 'Alpha.__init__')).toEqual([text])
  })

  it.each([
    ['of another module', 'return getattr(beta, name)()'],
    ['of modules with other names', 'return vars(importlib.import_module("models." + name + "_net"))[name]()'],
    ['of a library', 'return getattr(torchvision.models, name)()'],
    ['under a name that does not fit', 'return getattr(models, "build_" + name)()'],
    ['under the written name of another', 'return getattr(models, "Other")()'],
    ['on an object', 'return getattr(name, name)()'],
  ])('and not by one %s', async (_, body) => {
    expect(await callers(body, 'models/alpha.py', 'Alpha.__init__')).toEqual([])
  })
})

it('a function is looked up, a method is not', async () => {
  const body = 'return getattr(beta, "build_" + name)()'
  expect(await callers(body, 'models/beta.py', 'build_beta')).toEqual(['getattr(beta, "build_" + name)'])
  expect(await callers('return getattr(models, name)()', 'models/alpha.py', 'Alpha.run')).toEqual([])
})

it('a package looks into its own modules', async () => {
  const find = `import importlib\ndef find(name):\n    m = importlib.import_module("models." + name)\n    return m.__dict__[name]\n`
  const found = await callersIn({ ...files, 'models/__init__.py': find }, 'models/alpha.py', 'Alpha.__init__')
  expect(found).toEqual(['models/__init__.py find: registry m.__dict__'])
})

it('a module looks into itself', async () => {
  const own =
    'import sys\nclass Own:\n    def __init__(self): load()\ndef a(n): return globals()[n]()\ndef b(n): return getattr(sys.modules[__name__], n)()\n'
  expect(await callersIn({ 'own.py': own }, 'own.py', 'Own.__init__')).toEqual([
    'own.py a: registry globals()',
    'own.py b: registry getattr(sys.modules[__name__], n)',
  ])
})
