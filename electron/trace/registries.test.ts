/** Registries: what is entered by a decorator is called where its table is asked. */
import { describe, expect, it } from 'vitest'
import { callersIn } from './parsed.fixture.ts'

const registry = `
MODELS = {}
OTHERS = {}
def register(name):
    def add(fn):
        if name in MODELS:
            raise ValueError(name)
        MODELS[name] = fn
        return fn
    return add
def register_other(fn):
    OTHERS["other"] = fn
    return fn
`

const bart = 'from registry import register\n@register("bart")\ndef bart(): load()\n'

async function callers(files: Record<string, string>, symbol = 'bart', path = 'bart.py'): Promise<string[]> {
  const found = await callersIn({ 'registry.py': registry, 'bart.py': bart, ...files }, path, symbol)
  return found.filter((line) => !line.startsWith('bart.py'))
}

describe('what a decorator enters in a table is called', () => {
  it.each([
    ['by an entry of the table', 'from registry import MODELS\ndef f(n): MODELS[n]()', 'f: registry MODELS[n]()'],
    ['by its get', 'from registry import MODELS\ndef f(n): MODELS.get(n)()', 'f: registry MODELS.get(n)()'],
    ['through its module', 'import registry\ndef f(n): registry.MODELS[n]()', 'f: registry registry.MODELS[n]()'],
    ['where an entry is handed on', 'from registry import MODELS\ndef f(n): return MODELS[n]', 'f: registry MODELS'],
    [
      'where an entry gets a name',
      'from registry import MODELS\ndef f(n):\n  g = MODELS[n]\n  g()',
      'f: registry MODELS',
    ],
    [
      'where the table is given to a builder',
      'from registry import MODELS\ndef f(c): build_from(c, MODELS)',
      'f: registry MODELS',
    ],
    ['at module level', 'from registry import MODELS\nMODELS["bart"]()', '-: registry MODELS["bart"]()'],
  ])('%s', async (_how, python, line) => expect(await callers({ 'run.py': python })).toEqual([`run.py ${line}`]))

  it.each([
    ['by a table of the same name', 'MODELS = {"a": print}\ndef f(n): MODELS[n]()'],
    ['by another table that a decorator fills', 'from registry import OTHERS\ndef f(n): OTHERS[n]()'],
    [
      'where names are listed',
      'from registry import MODELS\ndef f(): return MODELS.keys(), "a" in MODELS, len(MODELS)',
    ],
    ['where another entry is written', 'from registry import MODELS\ndef f(g): MODELS["g"] = g'],
  ])('but not %s', async (_how, python) => expect(await callers({ 'run.py': python })).toEqual([]))

  it('as a class, also one that inherits its constructor', async () => {
    const net =
      'from registry import register\nclass Base:\n  def __init__(self): load()\n@register("net")\nclass Net(Base): pass\n'
    const run = 'from registry import MODELS\ndef f(n): MODELS[n]()'
    expect(await callers({ 'net.py': net, 'run.py': run }, 'Base.__init__', 'net.py')).toEqual([
      'run.py f: registry MODELS[n]()',
    ])
  })

  it('by what a registry of a library or of the repository builds', async () => {
    const models = 'from mmcv.utils import Registry\nMODELS = Registry("models")\n'
    const net = 'from models import MODELS\n@MODELS.register_module()\nclass Net:\n  def __init__(self): load()\n'
    const run = 'from models import MODELS\ndef f(c): return MODELS.build(c)\ndef g(c): return MODELS.get(c)(1)'
    expect(await callers({ 'models.py': models, 'net.py': net, 'run.py': run }, 'Net.__init__', 'net.py')).toEqual([
      'run.py f: registry MODELS',
      'run.py g: registry MODELS.get(c)(1)',
    ])
  })

  it('but not by what a decorator of another purpose is asked', async () => {
    const app = 'from web import App\napp = App()\n@app.route("/")\ndef page(): load()\ndef f(): app.get("/")\n'
    expect(await callers({ 'app.py': app }, 'page', 'app.py')).toEqual([])
  })
})
