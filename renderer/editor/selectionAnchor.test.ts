import { describe, expect, test } from 'vitest'
import { findAnchor } from '../../shared/text/anchor.ts'
import { type ShownFile, selectionAnchor } from './selectionAnchor.ts'
import { textMap, toEditorRange } from './textMap.ts'

function shown(text: string, path = 'src/model.py'): ShownFile {
  return { repositoryId: 'r', path, commit: 'c0ffee', blob: 'b10b', map: textMap(text) }
}

function select(file: ShownFile, quote: string) {
  const start = file.map.text.indexOf(quote)
  return selectionAnchor(file, toEditorRange(file.map, { start, end: start + quote.length }))
}

const windows = 'import a\r\n\r\ndef build():\r\n    return load(\r\n        "x")\r\n'

describe('selectionAnchor', () => {
  test('a selection in a file with Windows endings is found again at its own offsets', () => {
    const file = shown(windows)
    const anchor = select(file, 'load(\r\n        "x")')
    expect(anchor).toMatchObject({ start: 37, end: 56, line: 4, endLine: 5, quote: 'load(\r\n        "x")' })
    expect(anchor && findAnchor(anchor, { blob: 'b10b', text: windows })).toEqual({
      state: 'anchored',
      range: { start: 37, end: 56 },
    })
  })

  test('it names the enclosing function, the commit and the path', () => {
    expect(select(shown(windows), 'load(')).toMatchObject({
      symbol: 'build',
      commit: 'c0ffee',
      path: 'src/model.py',
      blob: 'b10b',
    })
  })

  test('offsets behind characters beyond the basic plane count two for each', () => {
    const anchor = select(shown('name = "🤗🤗"; load(name)\n'), 'load(name)')
    expect(anchor).toMatchObject({ start: 15, end: 25, quote: 'load(name)' })
  })

  test('a selection that starts inside a surrogate pair takes the whole character', () => {
    const file = shown('x = "🤗"\n')
    const range = { startLineNumber: 1, startColumn: 7, endLineNumber: 1, endColumn: 8 }
    expect(selectionAnchor(file, range)).toMatchObject({ start: 5, end: 7, quote: '🤗' })
  })

  test('a selection that begins at the end of the line above belongs to its first told line', () => {
    const file = shown('x = 1\ndef build():\n    pass\n')
    const range = { startLineNumber: 1, startColumn: 6, endLineNumber: 3, endColumn: 9 }
    expect(selectionAnchor(file, range)?.symbol).toBe('build')
  })

  test('a caret is no selection', () => {
    expect(selectionAnchor(shown('abc'), { startLineNumber: 1, startColumn: 2, endLineNumber: 1, endColumn: 2 })).toBeNull()
  })

  test('a file that is not Python has no symbol', () => {
    expect(select(shown('class x:\n  y: 1\n', 'config.yaml'), 'y: 1')?.symbol).toBe('')
  })
})
