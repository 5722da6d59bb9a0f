import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineStarts, offsetAt, positionAt } from './lines.ts'

test('every kind of line end starts a line, and CRLF only one', () => {
  expect(lineStarts('')).toEqual([0])
  expect(lineStarts('a\nb')).toEqual([0, 2])
  expect(lineStarts('a\r\nb\rc\n')).toEqual([0, 3, 5, 7])
  expect(lineStarts('\n\r')).toEqual([0, 1, 2])
})

test('an offset has a line and a column, both counted from 1', () => {
  const starts = lineStarts('ab\ncd')
  expect(positionAt(starts, 0)).toEqual({ line: 1, column: 1 })
  expect(positionAt(starts, 2)).toEqual({ line: 1, column: 3 })
  expect(positionAt(starts, 3)).toEqual({ line: 2, column: 1 })
  expect(positionAt(starts, -4)).toEqual({ line: 1, column: 1 })
})

test('a position outside the text is brought back into it', () => {
  const starts = lineStarts('ab\ncd')
  expect(offsetAt(starts, 5, { line: 1, column: 99 })).toBe(2)
  expect(offsetAt(starts, 5, { line: 9, column: 1 })).toBe(3)
  expect(offsetAt(starts, 5, { line: 2, column: 99 })).toBe(5)
  expect(offsetAt(starts, 5, { line: 0, column: 0 })).toBe(0)
})

test('offset to position and back is the same offset', () => {
  const texts = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, fc.nat(), (text, seed) => {
      const offset = seed % (text.length + 1)
      const starts = lineStarts(text)
      expect(offsetAt(starts, text.length, positionAt(starts, offset))).toBe(offset)
    }),
  )
})
