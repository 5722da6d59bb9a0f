import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathBytes, showPath } from './pathName.ts'

const bytesOf = (text: string) => Buffer.from(text, 'latin1')

test('valid names are shown as they are, whatever they hold', () => {
  for (const name of [
    'a/b.py',
    'new\nline',
    '<img src=x onerror=alert(1)>',
    'größe',
    '模型.py',
    'back\\slash',
    '\ufeffx',
    '😀',
  ]) {
    expect(showPath(Buffer.from(name))).toBe(name)
    expect(pathBytes(name)).toEqual(Buffer.from(name))
  }
})

test('bytes that are no UTF-8 are spelled out, and a backslash beside them is doubled', () => {
  expect(showPath(bytesOf('caf\xe9.py'))).toBe('caf\\xe9.py')
  expect(showPath(bytesOf('a\\b\xff'))).toBe('a\\\\b\\xff')
  expect(showPath(Buffer.concat([Buffer.from('模'), bytesOf('\xe6\xa8')]))).toBe('模\\xe6\\xa8')
  expect(showPath(bytesOf('\xed\xa0\x80'))).toBe('\\xed\\xa0\\x80')
})

test('a valid name that looks spelled out is not mistaken for one that is', () => {
  expect(showPath(Buffer.from('caf\\xe9.py'))).toBe('caf\\\\xe9.py')
})

const names = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc
    .array(fc.constantFrom('\\', 'x', 'f', '0', '\xff', '\xc3', '\xa9', '/', '\\xff'))
    .map((parts) => new Uint8Array(bytesOf(parts.join('')))),
)

test('every name can be had back from what is shown', () => {
  fc.assert(
    fc.property(names, (bytes) => {
      expect(pathBytes(showPath(bytes))).toEqual(Buffer.from(bytes))
    }),
  )
})
