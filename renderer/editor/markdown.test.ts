import { parse } from 'monaco-editor/base/common/marked/marked.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeSpan, plain, plainParagraphs } from './markdown.ts'

/** What the editor's own Markdown parser makes of it, with HTML left in, as if nothing else protected the page. */
const rendered = (markdown: string) => parse(markdown) as string

const hostile = [
  '[run](command:workbench.action.terminal.new)',
  '<img src=x onerror=alert(1)>',
  '![x](https://evil.example/pixel.png)',
  'https://evil.example/?leak',
  'www.evil.example',
  'a@evil.example',
  '<https://evil.example>',
  '# heading',
  '- item\n- item',
  '1. one',
  '`code` and ``more``',
  '**bold** _thin_ ~~gone~~',
  '&lt;script&gt;',
  '[x]: https://evil.example',
  '| a | b |\n|---|---|\n| c | d |',
  '$(warning)',
  '--- ',
  '    indented',
]

describe('plain', () => {
  test.each(hostile)('%j makes one paragraph of text and nothing else', (text) => {
    expect(rendered(`x ${plain(text)}`)).toMatch(/^<p>[^<]*<\/p>\n$/)
    expect(rendered(plain(text))).toMatch(/^<p>[^<]*<\/p>\n$/)
  })

  test('shows what was written', () => {
    expect(rendered(plain('a < b && c*d'))).toBe('<p>a &lt; b &amp;&amp; c*d</p>\n')
  })

  test('no text at all brings an element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(rendered(`x${plain(text)}`)).toMatch(/^<p>[^<]*<\/p>\n$/)
      }),
    )
  })
})

describe('codeSpan', () => {
  test.each(hostile)('%j stays inside its span', (text) => {
    expect(rendered(`x ${codeSpan(text)}`)).toMatch(/^<p>x <code>[^<]*<\/code><\/p>\n$/)
  })

  test('backticks in the text are shown', () => {
    expect(rendered(codeSpan('`x` ``y``'))).toBe('<p><code>`x` ``y``</code></p>\n')
  })

  test('nothing gives nothing', () => {
    expect(codeSpan(' \n')).toBe('')
  })
})

describe('plainParagraphs', () => {
  test('keeps the lines of a memo apart', () => {
    expect(rendered(plainParagraphs('first\r\n<b>second</b>'))).toBe(
      '<p>first</p>\n<p>&lt;b&gt;second&lt;/b&gt;</p>\n',
    )
  })
})
