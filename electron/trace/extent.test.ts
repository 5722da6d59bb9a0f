/** How much belongs to a pipeline, by resolved calls and by names alone. */
import { describe, expect, it } from 'vitest'
import { callsByName, reachByName } from './byName.ts'
import { rootStep, traceCallers } from './callers.ts'
import { extentOf, placesOf } from './extent.ts'
import { type Files, tracerOf } from './parsed.fixture.ts'

const { signal } = new AbortController()

const files = {
  'model.py':
    '"""Models."""\nimport x\n\ndef load():\n    # the best\n    return x()\n\nclass Net:\n    def load(self):\n        pass\n',
  'app.py': 'from model import load\n\ndef main():\n    """Runs."""\n    net = load()\n\n    return net\n\nmain()\n',
  'clash.py': 'from other import load\n\ndef train():\n    load()\n',
}

async function measured(given: Files, path: string, symbol: string) {
  const tracer = tracerOf(given)
  const root = rootStep({ path, symbol, line: 1, start: 0, end: 0 })
  const steps = await traceCallers(root, tracer, { depth: 6, signal })
  const named = reachByName(tracer, root, 6)
  await tracer.parse(named, signal)
  return { resolved: extentOf(tracer, placesOf(steps)), byName: extentOf(tracer, named) }
}

describe('the extent', () => {
  it('has the files, functions and lines of code of what is reached, each once', async () => {
    const { resolved } = await measured(files, 'model.py', 'load')
    expect(resolved).toEqual({
      files: ['app.py', 'model.py'],
      functions: [
        { path: 'app.py', symbol: '' },
        { path: 'app.py', symbol: 'main' },
        { path: 'model.py', symbol: 'load' },
      ],
      // Of app.py the import, main's three and its call; of model.py the two of load.
      lines: 5 + 2,
    })
  })

  it('is larger by names alone, which cannot tell one load from another', async () => {
    const { byName } = await measured(files, 'model.py', 'load')
    expect(byName.functions).toContainEqual({ path: 'clash.py', symbol: 'train' })
    expect(byName.files).toEqual(['app.py', 'clash.py', 'model.py'])
  })

  it('counts functions inside of a reached function once with it', async () => {
    const nested = 'def f():\n    def g():\n        load()\n    g()\n\ndef load():\n    pass\n'
    const { resolved } = await measured({ 'a.py': nested }, 'a.py', 'load')
    expect(resolved).toMatchObject({ functions: [{ symbol: 'f' }, { symbol: 'f.g' }, { symbol: 'load' }], lines: 6 })
  })

  it('leaves out what only names lead to', async () => {
    const weak = { 'a.py': 'class A:\n  def e(self): pass\n', 'b.py': 'def use(x): x.e()\ndef main(): use(1)\n' }
    const { resolved } = await measured(weak, 'a.py', 'A.e')
    expect(resolved).toEqual({ files: ['a.py'], functions: [{ path: 'a.py', symbol: 'A.e' }], lines: 1 })
  })

  it('of a load at module level has what stands outside of functions', async () => {
    const { resolved } = await measured({ 'a.py': 'import x\n\ndef f():\n    pass\n\nnet = x()\n' }, 'a.py', '')
    expect(resolved.lines).toBe(2)
  })
})

describe('calls by name', () => {
  it('are lines with the name and a bracket, by the function around them', () => {
    const python =
      'load(1)\n\nclass A:\n  size = load(2)\n  def f(self):\n    # load(3)\n    g(\n      self.load(4),\n)\n    return h\n'
    const calls = callsByName(python)
    expect([...(calls.get('load') ?? [])]).toEqual(['', 'A.f'])
    expect([...(calls.get('g') ?? [])]).toEqual(['A.f'])
  })

  it('leave out definitions, and names that only end alike', () => {
    expect([...callsByName('def load(a):\n  preload(a)\n').keys()]).toEqual(['preload'])
  })

  it('reach on from the names of functions, to the depth', () => {
    const tracer = tracerOf({ 'a.py': 'def a(): pass\ndef b(): a()\ndef c(): b()\ndef d(): c()\n' })
    const symbols = (depth: number) =>
      reachByName(tracer, { path: 'a.py', symbol: 'a' }, depth).map((place) => place.symbol)
    expect(symbols(6)).toEqual(['a', 'b', 'c', 'd'])
    expect(symbols(2)).toEqual(['a', 'b', 'c'])
  })
})
