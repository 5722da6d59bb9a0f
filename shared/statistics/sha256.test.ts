/** SHA-256 against the platform's own, on every length around the block boundaries and on awkward text. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sha256Hex, utf8Bytes } from './sha256.ts'

const platform = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('sha256Hex', () => {
  test('equals the platform for every length from 0 to 200 bytes', () => {
    for (let length = 0; length <= 200; length += 1) {
      const text = 'x'.repeat(length)
      expect(sha256Hex(text)).toBe(platform(text))
    }
  })

  test('equals the platform for text beyond ASCII, lone surrogates included', () => {
    for (const text of ['äöü ß', '日本語', '🎲🎲', 'a\ud800b', '\udc00', '\u0000\u001f']) {
      expect(sha256Hex(text)).toBe(platform(text))
    }
  })

  test('bytes are those of UTF-8', () => {
    expect([...utf8Bytes('é€🎲')]).toEqual([...new TextEncoder().encode('é€🎲')])
  })
})
