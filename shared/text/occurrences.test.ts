import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findOccurrences } from './occurrences.ts'

test('every exact place is found, overlapping ones too', () => {
  expect(findOccurrences('aaa', 'aa', 'lines')).toEqual([
    { start: 0, end: 2 },
    { start: 1, end: 3 },
  ])
  expect(findOccurrences('abc', 'x', 'lines')).toEqual([])
  expect(findOccurrences('abc', '', 'lines')).toEqual([])
  expect(findOccurrences('abc', ' \n', 'spaces')).toEqual([])
})

test('line ends bend under both tolerances, spaces only under the wider one', () => {
  expect(findOccurrences('x\r\ny', 'x\ny', 'lines')).toEqual([{ start: 0, end: 4 }])
  expect(findOccurrences('x\n\ty', 'x y', 'lines')).toEqual([])
  expect(findOccurrences('(x\n\ty)', ' x y ', 'spaces')).toEqual([{ start: 1, end: 5 }])
})

test('a quote is text and never a pattern', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '.', '*', '(', '[', '\\', '-', '\n', '$', '|') })
  fc.assert(
    fc.property(texts, texts, texts, (before, quote, after) => {
      fc.pre(quote !== '')
      const converted = (before + quote + after).replaceAll('\n', '\r\n')
      const found = findOccurrences(converted, quote, 'lines')
      const shown = found.map(({ start, end }) => converted.slice(start, end).replaceAll('\r\n', '\n'))
      expect(shown).toContain(quote)
    }),
  )
})
