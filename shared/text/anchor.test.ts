import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorSchema } from '../model/anchor.ts'
import { findAnchor, makeAnchor } from './anchor.ts'
import { longestQuote } from './quote.ts'

const text = [
  'import torch',
  'from transformers import AutoModel',
  '',
  'def build(name):',
  '    model = AutoModel.from_pretrained("bert-base-uncased")',
  '    return model.eval()',
  '',
].join('\n')
const call = 'AutoModel.from_pretrained("bert-base-uncased")'

function anchorAt(source: string, start: number, end: number) {
  return makeAnchor({ commit: 'c0ffee', path: 'a.py', blob: 'one', text: source, start, end, symbol: 'build' })
}

function anchorOf(quote: string, source = text, from = 0) {
  const start = source.indexOf(quote, from)
  return anchorAt(source, start, start + quote.length)
}

function textAt(found: ReturnType<typeof findAnchor>, source: string): string | null {
  return found.range && source.slice(found.range.start, found.range.end)
}

test('an anchor is a valid record with lines, quote and context', () => {
  const anchor = anchorOf(call)
  expect(anchorSchema.parse(anchor)).toEqual(anchor)
  expect(anchor).toMatchObject({ line: 5, endLine: 5, quote: call, symbol: 'build' })
  expect(anchor.prefix.endsWith('    model = ')).toBe(true)
  expect(anchor.suffix.startsWith('\n    return')).toBe(true)
})

test('a selection that ends with a line break ends on its own line', () => {
  expect(anchorOf('import torch\n')).toMatchObject({ line: 1, endLine: 1 })
  expect(anchorOf('import torch\nfrom')).toMatchObject({ line: 1, endLine: 2 })
})

test('the same blob gives the same range back', () => {
  const anchor = anchorOf(call)
  expect(findAnchor(anchor, { blob: 'one', text })).toEqual({
    state: 'anchored',
    range: { start: anchor.start, end: anchor.end },
  })
})

test('text that moved is shifted, text that did not is anchored', () => {
  const moved = `# a new first line\n${text}`
  const found = findAnchor(anchorOf(call), { blob: 'two', text: moved })
  expect(found.state).toBe('shifted')
  expect(textAt(found, moved)).toBe(call)
  expect(findAnchor(anchorOf(call), { blob: 'two', text: `${text}# end\n` }).state).toBe('anchored')
})

test('a change of line ends is no change of text', () => {
  const converted = text.replaceAll('\n', '\r\n')
  const quote = 'import AutoModel\n\ndef build'
  const found = findAnchor(anchorOf(quote), { blob: 'two', text: converted })
  expect(found.state).toBe('shifted')
  expect(textAt(found, converted)).toBe(quote.replaceAll('\n', '\r\n'))
})

test('among equal quotes the one in the same surroundings is taken', () => {
  const source = 'first = load(x)\nsecond = load(x)\nthird = load(x)\n'
  const anchor = anchorOf('load(x)', source, source.indexOf('second'))
  const other = source.replace('first = load(x)\n', 'first = load(x)\ninserted = load(x)\n')
  const found = findAnchor(anchor, { blob: 'two', text: other })
  expect(found).toEqual({
    state: 'shifted',
    range: { start: other.indexOf('second') + 9, end: other.indexOf('second') + 16 },
  })
})

test('among equal quotes in equal surroundings the nearest is a guess', () => {
  const source = 'x = 1\n'.repeat(100)
  const anchor = anchorOf('x = 1', source, 300)
  expect(findAnchor(anchor, { blob: 'two', text: `y\n${source}` })).toEqual({
    state: 'outdated',
    range: { start: 302, end: 307 },
  })
})

test('among equal quotes in equal surroundings the one in the same function is taken', () => {
  const part = (name: string) => `def ${name}():\n    # as everywhere\n    model = load(path)\n    return model\n\n`
  const source = part('first') + part('second')
  const start = source.lastIndexOf('load(path)')
  const range = { start, end: start + 10 }
  const anchor = makeAnchor({ commit: 'c0ffee', path: 'a.py', blob: 'one', text: source, ...range, symbol: 'second' })
  const other = ['zero', 'first', 'second', 'third']
    .map(part)
    .join('\n'.repeat(40))
    .replaceAll('as everywhere', 'changed')
  const symbolAt = (offset: number) => /def (\w+)/g.exec(other.slice(other.lastIndexOf('def ', offset)))?.[1] ?? ''
  const at = other.indexOf('load(path)', other.indexOf('def second'))
  expect(findAnchor(anchor, { blob: 'two', text: other })).toMatchObject({ state: 'outdated' })
  expect(findAnchor(anchor, { blob: 'two', text: other, symbolAt })).toEqual({
    state: 'shifted',
    range: { start: at, end: at + 10 },
  })
  const renamed = other.replace('def second', 'def other')
  expect(findAnchor(anchor, { blob: 'two', text: renamed, symbolAt: () => 'other' }).state).toBe('outdated')
})

test('the only quote that is left is a guess when it stands in another function', () => {
  const source = 'def first():\n    return load("a")\n\ndef second():\n    return load("b")\n'
  const start = source.lastIndexOf('return load(')
  const anchor = makeAnchor({
    commit: 'c',
    path: 'a.py',
    blob: 'one',
    text: source,
    start,
    end: start + 12,
    symbol: 'second',
  })
  const other = source.slice(0, source.indexOf('def second'))
  const range = { start: other.indexOf('return'), end: other.indexOf('return') + 12 }
  const symbolAt = () => 'first'
  expect(findAnchor(anchor, { blob: 'two', text: other, symbolAt })).toEqual({ state: 'outdated', range })
  const renamed = `# new\n${source.replace('second', 'other')}`
  expect(findAnchor(anchor, { blob: 'two', text: renamed, symbolAt: () => 'other' }).state).toBe('shifted')
})

test('a short quote found once in strange surroundings is only a guess', () => {
  const source = 'import torch\nname = "b"\nprint(name)\n'
  expect(findAnchor(anchorOf('"b"', source), { blob: 'two', text: 'other = ["a", "b"]' }).state).toBe('outdated')
})

test('text that was edited is outdated and covers what replaced it', () => {
  const edited = text.replace('bert-base-uncased', 'roberta-large')
  const found = findAnchor(anchorOf(call), { blob: 'two', text: edited })
  expect(found.state).toBe('outdated')
  expect(textAt(found, edited)).toBe('AutoModel.from_pretrained("roberta-large")')
})

test('text that was only reformatted is outdated and covers the new form', () => {
  const quote = 'model = AutoModel.from_pretrained("bert-base-uncased")\n    return model.eval()'
  const edited = text.replace('\n    return', '\n\n\treturn')
  const found = findAnchor(anchorOf(quote), { blob: 'two', text: edited })
  expect(found.state).toBe('outdated')
  expect(textAt(found, edited)).toBe(quote.replace('\n    return', '\n\n\treturn'))
})

test('text that is gone is orphaned', () => {
  expect(findAnchor(anchorOf(call), { blob: 'two', text: 'print("nothing left")\n' })).toEqual({
    state: 'orphaned',
    range: null,
  })
  expect(findAnchor(anchorOf(call), { blob: 'two', text: '' }).state).toBe('orphaned')
})

test('a caret follows its surroundings', () => {
  const start = text.indexOf('model = ')
  const anchor = anchorAt(text, start, start)
  const moved = `#\n${text}`
  expect(findAnchor(anchor, { blob: 'two', text: moved })).toEqual({
    state: 'shifted',
    range: { start: start + 2, end: start + 2 },
  })
})

test('a range longer than a quote may be is still found whole', () => {
  const body = Array.from({ length: 4000 }, (_, line) => `value_${line} = ${line}`).join('\n')
  const source = `# before\n${body}\n# after this comes more\n`
  const anchor = anchorOf(body, source)
  expect(anchor.quote.length).toBe(longestQuote)
  expect(anchorSchema.parse(anchor)).toEqual(anchor)
  const moved = `\n${source}`
  const found = findAnchor(anchor, { blob: 'two', text: moved })
  expect(found.state).toBe('shifted')
  expect(textAt(found, moved)).toBe(body)
})

test('wherever text is inserted before a unique quote, the quote is found', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (inserted, seed) => {
      fc.pre(!inserted.includes(call))
      const anchor = anchorOf(call)
      const at = seed % (anchor.start + 1)
      const other = text.slice(0, at) + inserted + text.slice(at)
      expect(textAt(findAnchor(anchor, { blob: 'two', text: other }), other)).toBe(call)
    }),
  )
})

test('whatever the text became, a found range lies inside it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      fc.nat(20),
      fc.nat(20),
      (old, other, a, b) => {
        const anchor = anchorAt(old, Math.min(a, b), Math.max(a, b))
        const found = findAnchor(anchor, { blob: 'two', text: other })
        if (found.range) expect(found.range.end).toBeLessThanOrEqual(other.length)
      },
    ),
  )
})
