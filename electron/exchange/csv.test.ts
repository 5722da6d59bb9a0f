/** Delimited text holds what it was given, and starts no formula. */
import { describe, expect, it } from 'vitest'
import { delimited, published, publishedTabs, standard } from './csv.ts'

describe('delimited text', () => {
  it('ends every line the way RFC 4180 asks, and the published tables with a line feed', () => {
    expect(delimited(['a', 'b'], [[1, null]], standard)).toBe('a,b\r\n1,\r\n')
    expect(delimited(['a', 'b'], [[true, 'x']], published)).toBe('a,b\ntrue,x\n')
    expect(delimited(['a', 'b'], [['x, y', 'z']], publishedTabs)).toBe('a\tb\nx, y\tz\n')
  })

  it('quotes separators, quotation marks and line breaks, and nothing else', () => {
    const row = ['a,b', 'say "so"', 'two\nlines', ' kept ', 'plain']
    expect(delimited([], [row], standard).split('\r\n')[1]).toBe('"a,b","say ""so""","two\nlines", kept ,plain')
    expect(delimited(['h'], [['a\tb']], publishedTabs)).toBe('h\n"a\tb"\n')
  })

  it.each(['=1+1', '+1', '-1', '@cmd', '\tx', '\rx'])('keeps a spreadsheet from running %j', (text) => {
    const [, line] = delimited(['h'], [[text]], published).split('\n')
    expect(line?.replace(/^"/, '')).toMatch(/^'/)
  })

  it('can be undone: one apostrophe less restores every text', () => {
    const texts = ['=1', "'=1", "''@x", "'quoted'", "it's", '', '-', "'"]
    const lines = delimited(['h'], texts.map((text) => [text]), published).split('\n').slice(1, -1)
    expect(lines.map((line) => (/^'+[=+\-@\t\r]/.test(line) ? line.slice(1) : line))).toEqual(texts)
  })

  it('leaves numbers alone, negative ones too', () => {
    expect(delimited(['h'], [[-5]], published)).toBe('h\n-5\n')
  })
})
