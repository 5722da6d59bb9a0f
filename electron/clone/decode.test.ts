import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from './decode.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')

test('plain UTF-8 needs no note', () => {
  expect(decode(Buffer.from('größe = "模型 😀"\n'))).toEqual({
    text: 'größe = "模型 😀"\n',
    encoding: 'utf-8',
    lossy: false,
    binary: false,
    truncated: false,
    eol: 'lf',
    notes: [],
  })
  expect(decode(Buffer.alloc(0))).toMatchObject({ text: '', eol: 'none', binary: false })
})

test.each([
  ['a\nb\n', 'lf'],
  ['a\r\nb\r\n', 'crlf'],
  ['a\rb', 'cr'],
  ['a\r\nb\n', 'mixed'],
  ['a', 'none'],
])('line ends of %j are kept and called %s', (text, eol) => {
  expect(decode(Buffer.from(text))).toMatchObject({ text, eol })
})

test('a byte order mark decides, and is not part of the text', () => {
  expect(decode(Buffer.from('\ufeffx = 1'))).toMatchObject({ text: 'x = 1', encoding: 'utf-8' })
  expect(decode(Buffer.from('\ufeffx = 1', 'utf16le'))).toMatchObject({ text: 'x = 1', encoding: 'utf-16le' })
  expect(decode(Buffer.from('\ufeffx = 1', 'utf16le').swap16())).toMatchObject({ text: 'x = 1', encoding: 'utf-16be' })
  expect(decode(Buffer.from('\ufeffx')).notes[0]).toContain('byte order mark')
})

test('UTF-16 is recognised without a mark, and a damaged one is called lossy', () => {
  expect(decode(Buffer.from('import torch\n', 'utf16le'))).toMatchObject({
    text: 'import torch\n',
    encoding: 'utf-16le',
  })
  const damaged = Buffer.concat([Buffer.from('\ufeffab', 'utf16le'), Buffer.from([0x00, 0xd8])])
  expect(decode(damaged)).toMatchObject({ text: 'ab\ufffd', lossy: true })
})

test('a declared encoding is obeyed in the first two lines, under any of its names', () => {
  const cyrillic = Buffer.concat([
    Buffer.from('#!/usr/bin/python\n# -*- coding: cp1251 -*-\ns = "'),
    latin('\xcf\xf0"\n'),
  ])
  expect(decode(cyrillic)).toMatchObject({ encoding: 'windows-1251', lossy: false })
  expect(decode(cyrillic).text.endsWith('s = "Пр"\n')).toBe(true)
  expect(decode(latin('# vim: set fileencoding=latin_1 :\n"\x80\xe9"')).text).toContain('"\u0080é"')
  expect(decode(Buffer.from('# coding: utf-8-unix\né')).encoding).toBe('utf-8')
})

test('a declaration that comes too late, stands behind code, or is wrong does not count', () => {
  expect(decode(Buffer.from('\n\n# coding: latin-1\né')).text).toContain('é')
  expect(decode(Buffer.from('x = 1\n# coding: latin-1\né')).text).toContain('é')
  const wrong = decode(Buffer.from('# coding: no-such-thing\né'))
  expect(wrong).toMatchObject({
    encoding: 'utf-8',
    notes: ['The file declares the encoding no-such-thing, but is not written in it.'],
  })
  expect(decode(Buffer.concat([Buffer.from('# coding: shift_jis\n'), latin('\xff\xff')]))).toMatchObject({
    encoding: 'latin-1',
  })
})

test('invalid UTF-8 is shown byte for byte and loses nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      fc.pre(!bytes.includes(0) && bytes[0] !== 0xfe && bytes[0] !== 0xff && bytes[0] !== 0x23)
      const content = Buffer.concat([latin('caf\xe9 '), bytes])
      const decoded = decode(content)
      fc.pre(decoded.encoding === 'latin-1')
      expect(latin(decoded.text)).toEqual(content)
      expect(decoded).toMatchObject({ lossy: false, binary: false })
      expect(decoded.notes.join()).toContain('not valid UTF-8')
    }),
  )
})

test('content with a NUL near its beginning is binary', () => {
  expect(decode(Buffer.from('GIF89a\0\u0001abc'))).toMatchObject({ text: '', binary: true, encoding: 'binary' })
  expect(decode(Buffer.from(`${'x'.repeat(9000)}\0`)).binary).toBe(false)
})

test('a long text is cut between two characters and says so', () => {
  const cut = decode(Buffer.from('aé漢😀b'), { limit: 8 })
  expect(cut).toMatchObject({ text: 'aé漢', truncated: true, encoding: 'utf-8' })
  expect(cut.notes).toEqual(['Only the first 6 of 11 bytes are shown.'])
  expect(decode(Buffer.from('\ufeffab😀', 'utf16le'), { limit: 6 })).toMatchObject({ text: 'ab', truncated: true })
  expect(decode(Buffer.from('abc'), { limit: 3 }).truncated).toBe(false)
})

test('wherever a text is cut, what is left is its beginning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, limit) => {
      fc.pre(!text.includes('\0') && !/^\s*#/.test(text))
      const content = Buffer.from(`.${text}`)
      const decoded = decode(content, { limit })
      expect(decoded.encoding).toBe('utf-8')
      expect(`.${text}`.startsWith(decoded.text)).toBe(true)
    }),
  )
})
