/** Scan: streaming, progress, cancelling, notebooks, and repositories that mean no good. */
import { describe, expect, it } from 'vitest'
import { loadSchema } from '../../shared/model/load.ts'
import { loadId } from './loadId.ts'
import { scanTexts } from './scan.fixture.ts'
import type { ScanProgress } from './scan.ts'

const spacy = (name: string): string => `import spacy\nnlp = spacy.load("${name}")\n`

describe('results', () => {
  it('are valid records, in order of path and place', async () => {
    const { loads } = await scanTexts({ 'b.py': spacy('b') + spacy('c'), 'a.py': spacy('a') })
    for (const load of loads) expect(() => loadSchema.parse(load)).not.toThrow()
    expect(loads.map(({ path, line }) => `${path}:${line}`)).toEqual(['a.py:2', 'b.py:2', 'b.py:4'])
  })

  it('have the same ids in every scan of the same content', async () => {
    const texts = { 'a.py': spacy('a') }
    const [first] = (await scanTexts(texts)).loads
    const [again] = (await scanTexts({ ...texts, 'other.py': 'x = 1' }, { repositoryId: 'elsewhere' })).loads
    expect(again?.id).toBe(first?.id)
    expect(first?.id).toBe(loadId({ blob: 'blob-of-a.py', path: 'a.py', start: 19, end: 34, signature: 'spacy.load' }))
  })

  it('arrive while the scan runs, and keep their ids to the end', async () => {
    const texts = {
      'a.py': spacy('a'),
      'b.py': 'from names import N\nfrom transformers import AutoModel\nAutoModel.from_pretrained(N)\n',
      'names.py': 'N = "x/y"\n',
    }
    const { loads, provisional } = await scanTexts(texts)
    expect(provisional.map(({ id }) => id).toSorted()).toEqual(loads.map(({ id }) => id).toSorted())
    const early = provisional.find(({ path }) => path === 'b.py')
    const late = loads.find(({ path }) => path === 'b.py')
    expect([early?.modelNames.length, late?.modelNames[0]?.name]).toEqual([0, 'x/y'])
  })

  it('report what was read and what did not parse', async () => {
    const { loads, report } = await scanTexts({
      'good.py': spacy('a'),
      'bad.py': `def f(:\n    pass\n${spacy('b')}`,
      'other.py': 'x = 1\n',
      'c.yaml': 'a: 1',
      'big.py': `x = "${'a'.repeat(4_000_001)}"`,
      'n.ipynb': '{',
    })
    expect(loads.map(({ path }) => path)).toEqual(['bad.py', 'good.py'])
    expect(report).toMatchObject({
      loads: 2,
      pythonFiles: 3,
      configurationFiles: 1,
      parsedFiles: 2,
      filesWithSyntaxErrors: ['bad.py'],
      givenUp: [
        { path: 'big.py', reason: 'too large to be a program' },
        { path: 'n.ipynb', reason: 'not a notebook: its JSON cannot be read' },
      ],
    })
    expect(report.rulesVersion).toBe(loads[0]?.rulesVersion)
  })

  it('read notebooks cell by cell', async () => {
    const cells = ['import spacy', '!pip install spacy\nnlp = spacy.load("x")'].map((source) => ({
      cell_type: 'code',
      source,
    }))
    const { loads } = await scanTexts({ 'n.ipynb': JSON.stringify({ cells }) })
    expect(loads.map(({ cell, line, signature }) => [cell, line, signature])).toEqual([[2, 6, 'spacy.load']])
  })
})

describe('progress and cancelling', () => {
  it('counts up to all files that were parsed', async () => {
    const seen: ScanProgress[] = []
    await scanTexts(
      { 'a.py': spacy('a'), 'b.py': spacy('b') },
      { onProgress: (progress) => seen.push(progress), expected: () => 2 },
    )
    expect(seen.map(({ done, total, loads }) => `${done}/${total} ${loads}`)).toEqual(['1/2 1', '2/2 2'])
    expect(seen.map(({ path }) => path).toSorted()).toEqual(['a.py', 'b.py'])
  })

  it('ends when asked to, wherever it is', async () => {
    const controller = new AbortController()
    const texts = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`f${index}.py`, spacy('a').repeat(50)]))
    const scan = scanTexts(texts, { signal: controller.signal, onProgress: () => controller.abort() })
    await expect(scan).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('does not start when already cancelled', async () => {
    await expect(scanTexts({ 'a.py': spacy('a') }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    })
  })
})

describe('hostile repositories', () => {
  const chain = Array.from({ length: 300 }, (_, index) => `def f${index}(n):\n    return f${index + 1}(n)\n`).join('')
  const mesh = Array.from(
    { length: 40 },
    (_, a) => `def g${a}(n=None):\n${Array.from({ length: 40 }, (_, b) => `    g${b}(n)\n`).join('')}`,
  ).join('')

  it.each([
    ['a chain of calls', `import spacy\n${chain}def f300(n):\n    return spacy.load(n)\nf0("x")\n`],
    [
      'functions that all call each other',
      `import spacy\n${mesh}def h(n=None):\n    g0(n)\n    return spacy.load(n)\ng1("x")\nh(g2)\n`,
    ],
    ['names that double', `import spacy\na = "x"\n${'a = a + a\n'.repeat(60)}spacy.load(a)\n`],
    [
      'a choice of choices',
      `import spacy\n${Array.from({ length: 12 }, (_, i) => `v${i} = "a" if c else "b"\n`).join('')}spacy.load(${Array.from({ length: 12 }, (_, i) => `v${i}`).join(' + ')})\n`,
    ],
    [
      'a class that is its own base',
      'import spacy\nclass A(A):\n    pass\nclass B(C): pass\nclass C(B): pass\nA.from_pretrained("x")\nB().from_pretrained("x")\nspacy.load(C().n)\n',
    ],
    [
      'names of object members',
      'import spacy\n__proto__ = "x"\nconstructor = {"__proto__": "y", "toString": "z"}\nspacy.load(constructor["__proto__"])\n',
    ],
    [
      'deep dictionaries and lists',
      `import spacy\nd = ${'{"a": [b, '.repeat(70)}"x"${']}'.repeat(70)}\nspacy.load(d${'["a"][1]'.repeat(70)})\n`,
    ],
    [
      'dictionaries that take over others',
      `import spacy\nd0 = {"n": "x"}\n${Array.from({ length: 300 }, (_, i) => `d${i + 1} = {**d${i}, "k${i}": d${i}}\n`).join('')}spacy.load(d300["n"])\nspacy.load(**d300)\n`,
    ],
    [
      'a long line of classes',
      `import spacy\nclass C0:\n    def __init__(self, n): self.n = spacy.load(n)\n${Array.from({ length: 300 }, (_, i) => `class C${i + 1}(C${i}):\n    def __init__(self, n): super().__init__(n)\n`).join('')}C300("x")\n`,
    ],
    [
      'a long line of members',
      `import spacy\nclass A: pass\na = A()\na.b = a\nspacy.load(a${'.b'.repeat(2000)})\nspacy.load(args${'["k"]'.repeat(2000)})\n`,
    ],
    ['a list that holds itself', 'import spacy\nl = [l]\nspacy.load(l[0][0][0])\n'],
  ])('%s', async (_kind, text) => {
    const { loads } = await scanTexts({ 'a.py': text })
    expect(loads.some(({ signature }) => signature === 'spacy.load')).toBe(true)
  })

  it('find names through files that are asked for one after the other', async () => {
    const step_ = (index: number) =>
      `from m${index + 1} import n${index + 1}\ndef n${index}(p="d${index}"): n${index + 1}(p)\n`
    const texts: Record<string, string> = { 'm9.py': `import spacy\ndef n9(p): spacy.load(p)\n` }
    for (let index = 0; index < 9; index += 1) texts[`m${index}.py`] = step_(index)
    texts['main.py'] = 'import m0\nm0.n0("x")\n'
    const { loads } = await scanTexts(texts)
    const names = loads.flatMap(({ modelNames }) => modelNames.map(({ name }) => name))
    expect(names.toSorted()).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8', 'x'])
  })

  it('paths and notebooks with odd names', async () => {
    const texts = {
      '<img src=x onerror=alert(1)>.py': spacy('a'),
      'a\nb.py': spacy('b'),
      '__init__.py': spacy('c'),
      'é/../x.py': spacy('d'),
      '-rf.py': spacy('e'),
    }
    const { loads } = await scanTexts(texts)
    expect(new Set(loads.map(({ path }) => path))).toEqual(new Set(Object.keys(texts)))
  })
})
