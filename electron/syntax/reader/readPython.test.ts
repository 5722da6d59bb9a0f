/** Read Python: the tree parser is the referee: the same facts where the reader answers, and no answer where it must not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { factsVersion, type FileFacts } from '../facts.ts'
import { loadPythonGrammar, type PythonGrammar } from '../grammar.ts'
import { grammarPaths } from '../parsePool.fixture.ts'
import { collectFacts } from '../statements.ts'
import { foreignTexts, grammarTexts } from './grammarTexts.fixture.ts'
import { PackedFacts, plainFacts } from './packedFacts.ts'
import { createPythonReader } from './readPython.ts'

let grammar: PythonGrammar
const read = createPythonReader()

beforeAll(async () => {
  grammar = await loadPythonGrammar(grammarPaths)
})
afterAll(() => grammar.close())

function treeFacts(text: string): FileFacts {
  const tree = grammar.parse(text, 60_000)
  if (tree === undefined) throw new Error('the text was not parsed in time')
  return collectFacts(tree)
}

function readerFacts(text: string): FileFacts {
  const reading = read(text)
  if ('gaveUp' in reading) throw new Error(reading.gaveUp)
  return plainFacts(new PackedFacts(text, reading.packed))
}

/** As the facts cross threads and are kept. */
function asJson(facts: FileFacts): unknown {
  return JSON.parse(JSON.stringify(facts))
}

describe('texts that cover the grammar', () => {
  it.each(Object.entries(grammarTexts))('%s', (_name, text) => {
    const expected = treeFacts(text)
    expect(expected).toMatchObject({ hasErrors: false, truncated: false, version: factsVersion })
    expect(asJson(readerFacts(text))).toEqual(asJson(expected))
  })

  it('read together, one after the other and with other line ends', () => {
    const texts = Object.entries(grammarTexts).filter(
      ([name]) => !/continuations|CRLF|no line end|end of blocks/.test(name),
    )
    const together = texts.map(([, text]) => text).join('')
    expect(asJson(readerFacts(together))).toEqual(asJson(treeFacts(together)))
    const windows = together.replaceAll('\n', '\r\n')
    expect(asJson(readerFacts(windows))).toEqual(asJson(treeFacts(windows)))
  })

  it('read inside of blocks', () => {
    const simple = [
      'assignments',
      'calls',
      'f-strings',
      'comprehensions',
      'conditionals',
      'branches',
      'exceptions',
      'classes',
    ]
    for (const name of simple) {
      const body = (grammarTexts[name] ?? '').split('\n').filter((line) => !/^(?:e'|"g"|o$|\})/.test(line))
      const text = `class A:\n  def f(self):\n${body.map((line) => `    ${line}`).join('\n')}\n`
      const reading = read(text)
      if ('packed' in reading) expect(asJson(readerFacts(text))).toEqual(asJson(treeFacts(text)))
    }
  })
})

describe('texts that are left to the tree parser', () => {
  it.each(Object.entries(foreignTexts))('%s', (_name, text) => {
    expect(read(text)).toHaveProperty('gaveUp')
  })

  it('says why, and reads the next text as if nothing had been', () => {
    expect(read('a = (b\n')).toEqual({ gaveUp: 'an open bracket at 7' })
    expect(asJson(readerFacts('a = b\n'))).toEqual(asJson(treeFacts('a = b\n')))
  })
})

describe('where the reader knows better than the tree', () => {
  it('takes a star for what it stands before, not for its first name', () => {
    const facts = readerFacts('a = [*b.c(d)]\n')
    expect(facts.calls[0]?.callee).toMatchObject({ kind: 'attribute', object: { kind: 'name', name: 'b' }, name: 'c' })
    expect(facts.bindings[0]?.source).toMatchObject({ value: { kind: 'list', items: [{ kind: 'opaque' }] } })
  })

  it('takes a star without brackets for what it stands before', () => {
    const { bindings, calls } = readerFacts('a = b, *c.d[e()]\n')
    expect(bindings[0]?.source).toMatchObject({ value: { items: [{ kind: 'name' }, { kind: 'opaque' }] } })
    expect(calls.map(({ callee }) => callee)).toMatchObject([{ kind: 'name', name: 'e' }])
  })

  it('ends a statement at the end of its line, also behind a comma', () => {
    const { bindings } = readerFacts('a,\nb = c\n')
    expect(bindings.map(({ name, source }) => [name, source.kind])).toEqual([['b', 'value']])
  })
})

describe('packed facts', () => {
  const text = 'from a import b as c, d\nimport e\ndef f(g): return g\nclass H: i = f(1).j(2)\nk[0](c)\n'
  const reading = read(text)
  const facts = new PackedFacts(text, 'packed' in reading ? reading.packed : new Int32Array())

  it('know callees without making calls', () => {
    const { names, plain } = facts.callees()
    expect([...names.entries()].map(([index, name]) => [name, plain[index]])).toEqual([
      ['f', 1],
      ['j', 0],
      [undefined, 0],
    ])
    expect(facts.callAt(1)?.callee).toMatchObject({ kind: 'attribute', name: 'j' })
    expect(facts.callAt(9)).toBeUndefined()
  })

  it('know imported names, and names that are more than functions', () => {
    expect(facts.importedNames().map(({ name, source }) => [name, source])).toEqual([
      ['c', { kind: 'from', module: 'a', level: 0, name: 'b' }],
      ['d', { kind: 'from', module: 'a', level: 0, name: 'd' }],
    ])
    expect([...facts.openNames()]).toEqual(['c', 'd', 'e', 'H', 'i', 'g'])
  })
})
