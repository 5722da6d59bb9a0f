import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteToUtf16, codePointToUtf16, splitsPair, utf16ToByte, utf16ToCodePoint } from './offsets.ts'

const text = 'aé漢😀b'

test('the three units count what they should', () => {
  expect(utf16ToCodePoint(text, 5)).toBe(4)
  expect(utf16ToByte(text, 5)).toBe(10)
  expect(codePointToUtf16(text, 4)).toBe(5)
  expect(byteToUtf16(text, 10)).toBe(5)
})

test('an offset inside a character counts as its start, one past the end as the end', () => {
  expect(utf16ToCodePoint(text, 4)).toBe(3)
  expect(byteToUtf16(text, 8)).toBe(3)
  expect(codePointToUtf16(text, 99)).toBe(text.length)
  expect(splitsPair(text, 4)).toBe(true)
  expect(splitsPair(text, 3)).toBe(false)
  expect(splitsPair(text, 0)).toBe(false)
})

test('a lone surrogate counts what an encoder writes for it', () => {
  const lone = 'a\ud83db'
  expect(utf16ToByte(lone, 3)).toBe(new TextEncoder().encode(lone).length)
})

test('the units agree with the platform at every character boundary', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (sample, seed) => {
      const characters = [...sample]
      const count = seed % (characters.length + 1)
      const before = characters.slice(0, count).join('')
      const bytes = new TextEncoder().encode(before).length
      expect(utf16ToCodePoint(sample, before.length)).toBe(count)
      expect(codePointToUtf16(sample, count)).toBe(before.length)
      expect(utf16ToByte(sample, before.length)).toBe(bytes)
      expect(byteToUtf16(sample, bytes)).toBe(before.length)
    }),
  )
})
