/** What is read from the text where the parser's facts keep nothing. */
import { expect, test } from 'vitest'
import { factsOf } from '../parsed.fixture.ts'
import { continued, namesIn, regionsOf } from './pieces.ts'

function textsOf(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end))
}

test('names and dotted names, without words of the language, strings, keywords, calls and what is left out', () => {
  const text = 'not out.logits[:, 0] > limit and "word" in f(x, y=given) or (lambda z=1: z)(kept)'
  const call = { start: text.indexOf('f('), end: text.indexOf(' or') }
  const names = namesIn(text, { start: 0, end: text.length }, [call])
  expect(textsOf(text, names)).toEqual(['out.logits', 'limit', 'z', 'kept'])
  expect(names[0]).toMatchObject({ kind: 'attribute', name: 'logits', object: { kind: 'name', name: 'out' } })
})

test('statements that bind no name: sums, items, what is yielded, and the tests of branches', () => {
  const text = [
    'def f(items):',
    '    total += loss(items)',
    '    out[0] = net(',
    '        items)',
    '    kept["key"] = items',
    '    plain = items',
    '    same == items',
    '    yield total',
    '    if total > 1:',
    '        pass',
  ].join('\n')
  const regions = regionsOf(text, factsOf(text))
  expect(regions.map(({ is, isItem, scope, start, end }) => [is, isItem, scope, text.slice(start, end)])).toEqual([
    ['assigned', false, 1, 'loss(items)'],
    ['assigned', true, 1, 'net(\n        items)'],
    ['yielded', true, 1, 'total'],
    ['tested', false, 1, 'total > 1'],
  ])
})

test('items and attributes of a call that stands in such a text, up to the next call', () => {
  const text = '*list(model.children())[:-1].kept.method()'
  const call = { kind: 'call', call: 0, start: 1, end: text.indexOf('[') } as const
  const whole = continued(text, call)
  expect(text.slice(whole.start, whole.end)).toBe('list(model.children())[:-1].kept')
  expect(whole).toMatchObject({ kind: 'attribute', name: 'kept', object: { kind: 'subscript' } })
})
