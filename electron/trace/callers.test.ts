/** The tree of callers: breadth first, ending on recursion, on depth, and when it is cancelled. */
import { describe, expect, it } from 'vitest'
import type { TraceStep } from '../../shared/api/trace.ts'
import { rootStep, traceCallers } from './callers.ts'
import { type Files, tracerOf } from './parsed.fixture.ts'
import type { Tracer } from './tracer.ts'

interface Traced {
  readonly steps: readonly TraceStep[]
  readonly parsed: readonly string[]
  readonly tracer: Tracer
}

async function trace(files: Files, path: string, symbol: string, depth = 6, signal?: AbortSignal): Promise<Traced> {
  const parsed: string[] = []
  const tracer = tracerOf(files, parsed)
  const root = rootStep({ symbol, path, line: 1, start: 0, end: 0 })
  const steps = await traceCallers(root, tracer, { depth, signal: signal ?? new AbortController().signal })
  return { steps, parsed, tracer }
}

function outline(steps: readonly TraceStep[]): string[] {
  return steps.map(({ depth, path, symbol, line, parent }) => `${depth} ${path}:${line} ${symbol || '-'} <${parent}`)
}

const chain = Array.from({ length: 9 }, (_, n) => `def f${n}():\n    return f${n - 1}()\n`).join('\n')

describe('the tree', () => {
  it('goes breadth first, from the load to every module level', async () => {
    const { steps } = await trace(
      {
        'model.py': 'def load():\n    pass\n\ndef embed():\n    load()\n\ndef score():\n    load()\n',
        'app.py': 'from model import embed\n\ndef main():\n    embed()\n\nmain()\n',
        'evaluate.py': 'import model\n\nmodel.score()\n',
      },
      'model.py',
      'load',
    )
    expect(outline(steps)).toEqual([
      '0 model.py:1 load <-1',
      '1 model.py:5 embed <0',
      '1 model.py:8 score <0',
      '2 app.py:4 main <1',
      '2 evaluate.py:3 - <2',
      '3 app.py:6 - <3',
    ])
  })

  it('points at the calls themselves', async () => {
    const { steps, tracer } = await trace({ 'a.py': 'x = "𝛂"\ndef f(): pass\ny = f(1)\n' }, 'a.py', 'f')
    const [, call] = steps
    expect(tracer.textOf('a.py').slice(call?.start, call?.end)).toBe('f(1)')
  })

  it('is the load alone at module level, and at depth 0', async () => {
    expect((await trace({ 'a.py': 'f()' }, 'a.py', '')).steps).toHaveLength(1)
    expect((await trace({ 'a.py': 'def f(): pass\nf()' }, 'a.py', 'f', 0)).steps).toHaveLength(1)
  })

  it.each([1, 3, 6])('goes %d steps deep and no further', async (depth) => {
    const { steps } = await trace({ 'a.py': chain }, 'a.py', 'f0', depth)
    expect(steps.map(({ symbol }) => symbol)).toEqual(Array.from({ length: depth + 1 }, (_, n) => `f${n}`))
  })
})

describe('recursion', () => {
  it('of one function ends at once', async () => {
    expect((await trace({ 'a.py': 'def f():\n    f()\n' }, 'a.py', 'f')).steps).toHaveLength(1)
  })

  it('of two functions shows each call once', async () => {
    const { steps } = await trace({ 'a.py': 'def f():\n    g()\n\ndef g():\n    f()\n' }, 'a.py', 'f')
    expect(outline(steps)).toEqual(['0 a.py:1 f <-1', '1 a.py:5 g <0', '2 a.py:2 f <1'])
  })

  it('follows a function that is reached twice only once', async () => {
    const python = 'def f(): pass\ndef g(): f()\ndef h(): f()\ndef top():\n    g()\n    h()\ndef main(): top()\n'
    const { steps } = await trace({ 'a.py': python }, 'a.py', 'f')
    expect(steps.map(({ symbol }) => symbol)).toEqual(['f', 'g', 'h', 'top', 'top', 'main'])
  })
})

describe('files', () => {
  it('are parsed only when the name occurs in them, and passed over when they cannot be', async () => {
    const { steps, parsed } = await trace(
      { 'a.py': 'def f(): pass\n', 'b.py': 'print(1)\n', 'broken.py': 'from a import f\nf(\n' },
      'a.py',
      'f',
    )
    expect(steps).toHaveLength(1)
    expect(parsed.toSorted()).toEqual(['a.py', 'broken.py'])
  })

  it('may name their functions in any script', async () => {
    const { steps } = await trace({ 'a.py': 'def größe(): pass\n\ndef größer(): größe()\n' }, 'a.py', 'größe')
    expect(steps.map(({ symbol }) => symbol)).toEqual(['größe', 'größer'])
  })

  it('may be notebooks, where lines count in the rendering and magics are no calls', async () => {
    const notebook = ['from model import load', '!load(1)\nencoder = load()', 'def use():\n    return load()']
    const { steps, tracer } = await trace(
      { 'model.py': 'def load(): pass\n', 'study.ipynb': notebook },
      'model.py',
      'load',
    )
    const lines = tracer.textOf('study.ipynb').split('\n')
    expect(steps.slice(1).map(({ symbol, line }) => [symbol, lines[line - 1]?.trim()])).toEqual([
      ['', 'encoder = load()'],
      ['use', 'return load()'],
    ])
  })

  it('of one name in projects side by side are kept apart', async () => {
    const project = { 'models.py': 'def load(): pass\n', 'train.py': 'from models import load\nload()\n' }
    const both = ['a', 'b'].flatMap((folder) =>
      Object.entries(project).map(([path, text]) => [`${folder}/${path}`, text]),
    )
    const { steps } = await trace(Object.fromEntries(both) as Files, 'b/models.py', 'load')
    expect(steps.map(({ path }) => path)).toEqual(['b/models.py', 'b/train.py'])
  })
})

it('stops when it is cancelled', async () => {
  const abort = new AbortController()
  abort.abort(new Error('enough'))
  await expect(trace({ 'a.py': chain }, 'a.py', 'f0', 6, abort.signal)).rejects.toThrow('enough')
})

it('ends at a thousand steps', async () => {
  const python = `def f(): pass\n${'f()\n'.repeat(3000)}`
  expect((await trace({ 'a.py': python }, 'a.py', 'f')).steps).toHaveLength(1000)
})
