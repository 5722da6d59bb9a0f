/** What stands at module level is reached by imports, up to the programs that nobody imports, and by declared commands. */
import { describe, expect, it } from 'vitest'
import { rootStep, traceCallers } from './callers.ts'
import { callersIn, type Files, tracerOf } from './parsed.fixture.ts'

const model = 'from transformers import pipeline\nclassify = pipeline("x")\ndef f(): pass\n'

async function outline(files: Files, path: string, symbol: string): Promise<string[]> {
  const { signal } = new AbortController()
  const root = rootStep({ path, symbol, line: 1, start: 0, end: 0 })
  const steps = await traceCallers(root, tracerOf(files), { depth: 6, signal })
  return steps.map((step) => `${step.depth} ${step.path}:${step.line} ${step.symbol || '-'} ${step.how}`)
}

describe('importing a module', () => {
  it.each([
    ['import model', 'run.py -: resolved model'],
    ['import model as m', 'run.py -: resolved model as m'],
    ['from model import f', 'run.py -: resolved f'],
    ['from model import (f, classify)', 'run.py -: resolved f'],
    ['from model import *', 'run.py -: resolved *'],
    ['def g():\n  import model', 'run.py g: resolved model'],
  ])('by %j is a step', async (statement, line) => {
    expect(await callersIn({ 'model.py': model, 'run.py': statement }, 'model.py', '')).toEqual([line])
  })

  it('by a package, relative or in full', async () => {
    const files = {
      'pkg/__init__.py': 'from . import model\n',
      'pkg/model.py': model,
      'run.py': 'import pkg.model\nfrom other import model\n',
      'tests/run.py': 'from pkg import model\n',
    }
    expect(await callersIn(files, 'pkg/model.py', '')).toEqual([
      'pkg/__init__.py -: resolved model',
      'run.py -: resolved pkg.model',
      'tests/run.py -: resolved model',
    ])
    // A package is run by whoever imports something of it from outside.
    expect(await callersIn(files, 'pkg/__init__.py', '')).toEqual([
      'run.py -: resolved pkg.model',
      'tests/run.py -: resolved model',
    ])
  })

  it('goes on from importer to importer, and ends in a circle', async () => {
    const files = { 'model.py': model, 'app.py': 'import model\nimport run\n', 'run.py': 'import app\n' }
    expect(await outline(files, 'model.py', '')).toEqual([
      '0 model.py:1 - root',
      '1 app.py:1 - resolved',
      '2 run.py:1 - resolved',
      '3 app.py:2 - resolved',
    ])
  })

  it('does not run what stands under a test of __name__', async () => {
    const run = 'from model import load\ndef main():\n  load()\n\nif __name__ == "__main__":\n  main()\n'
    const files = { 'model.py': 'def load(): pass\n', 'run.py': run, 'other.py': 'import run\n' }
    expect(await outline(files, 'model.py', 'load')).toEqual([
      '0 model.py:1 load root',
      '1 run.py:3 main resolved',
      '2 run.py:6 - resolved',
    ])
  })
})

describe('commands that packaging declares', () => {
  it.each([
    ['pyproject.toml', '[project.scripts]\nembed = "tool.cli:main"\n'],
    ['setup.py', 'setup(entry_points={"console_scripts": ["embed=tool.cli:main", "x = tool.cli:other"]})\n'],
  ])('in %s end a trace', async (path, text) => {
    const files = { 'tool/cli.py': 'def main(): pass\n', [path]: text }
    const [line, more] = await callersIn(files, 'tool/cli.py', 'main')
    expect(more).toBeUndefined()
    expect(line).toMatch(new RegExp(`^${path} -: resolved =.*tool\\.cli:main$`))
  })

  it('of another function are none', async () => {
    const files = { 'tool/cli.py': 'def main(): pass\n', 'pyproject.toml': 'a = "tool.cli:run"\nb = "else.cli:main"\n' }
    expect(await callersIn(files, 'tool/cli.py', 'main')).toEqual([])
  })
})

describe('what fits by name alone', () => {
  const files = {
    'a.py': 'class A:\n  def encode(self): pass\n',
    'b.py': 'def use(x): x.encode()\ndef main(): use(1)\n',
  }

  it('is followed where nothing better is known and the name is the only one', async () => {
    expect(await outline(files, 'a.py', 'A.encode')).toEqual([
      '0 a.py:1 A.encode root',
      '1 b.py:1 use name',
      '2 b.py:2 main resolved',
    ])
  })

  it('ends the trace where another definition has the name, or a call was resolved', async () => {
    const clash = { ...files, 'c.py': 'class C:\n  def encode(self): pass\n' }
    expect(await outline(clash, 'a.py', 'A.encode')).toEqual(['0 a.py:1 A.encode root', '1 b.py:1 use name'])
    const better = { ...files, 'c.py': 'from a import A\ndef f(): A().encode()\n' }
    expect(await outline(better, 'a.py', 'A.encode')).toEqual([
      '0 a.py:1 A.encode root',
      '1 b.py:1 use name',
      '1 c.py:2 f method',
    ])
  })

  it('is shown at thirty places at most, the nearest', async () => {
    const far = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`far/${n}.py`, 'def use(x): x.encode()\n']))
    const lines = await callersIn(
      { 'a/a.py': files['a.py'], ...far, 'a/near.py': 'def use(x): x.encode()\n' },
      'a/a.py',
      'A.encode',
    )
    expect(lines).toContain('a/near.py use: name x.encode()')
    expect(lines).toHaveLength(30)
  })
})
