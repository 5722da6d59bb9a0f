import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestQuote, quoteOf, wholeCharacters } from './quote.ts'

test('a quote carries what stands before and after it', () => {
  expect(quoteOf('one two three', { start: 4, end: 7 }, 3)).toEqual({ quote: 'two', prefix: 'ne ', suffix: ' th' })
  expect(quoteOf('two', { start: 0, end: 3 })).toEqual({ quote: 'two', prefix: '', suffix: '' })
})

test('edges inside a pair move outwards for the quote and inwards for its context', () => {
  expect(wholeCharacters('a😀b', { start: 2, end: 4 })).toEqual({ start: 1, end: 4 })
  expect(wholeCharacters('a😀b', { start: 9, end: -1 })).toEqual({ start: 0, end: 4 })
  expect(quoteOf('😀x😀', { start: 2, end: 3 }, 1)).toEqual({ quote: 'x', prefix: '', suffix: '' })
})

test('a very long quote keeps its beginning', () => {
  const text = 'x'.repeat(longestQuote + 50)
  expect(quoteOf(text, { start: 10, end: text.length }).quote).toBe('x'.repeat(longestQuote))
})

test('no part of a quote is ever ill-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), fc.nat(30), fc.nat(9), (text, start, end, context) => {
      const parts = quoteOf(text, { start, end }, context)
      const range = wholeCharacters(text, { start, end })
      expect(Object.values(parts).every((part) => part.isWellFormed())).toBe(true)
      expect(parts.prefix + parts.quote + parts.suffix).toBe(
        text.slice(range.start - parts.prefix.length, range.end + parts.suffix.length),
      )
    }),
  )
})
