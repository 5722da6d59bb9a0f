import { PieceTreeTextBufferBuilder } from 'monaco-editor/editor/common/model/pieceTreeTextBuffer/pieceTreeTextBufferBuilder.js'
import { Range } from 'monaco-editor/editor/common/core/range.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EditorRange, textMap, toEditorRange, toOffset, toPosition, toTextRange } from './textMap.ts'

interface Buffer {
  getLineCount(): number
  getLineLength(line: number): number
  getValueInRange(range: unknown, endOfLine: number): string
}

/** The editor's own text buffer, made as its models make theirs. */
function editorBuffer(text: string): Buffer {
  const builder = new PieceTreeTextBufferBuilder()
  builder.acceptChunk(text)
  const lineFeed = 1
  return (builder.finish().create(lineFeed) as { textBuffer: Buffer }).textBuffer
}

function shownText(buffer: Buffer, range: EditorRange): string {
  const { startLineNumber, startColumn, endLineNumber, endColumn } = range
  const textDefined = 0
  return buffer.getValueInRange(new Range(startLineNumber, startColumn, endLineNumber, endColumn), textDefined)
}

const withLineFeeds = (text: string) => text.replaceAll(/\r\n|\r/g, '\n')

const mixed = 'first = 1\r\nsecond = "😀"\nthird\rfourth\r\n\r\nlast'

describe('textMap', () => {
  test('a selection after Windows line endings keeps the offsets of the file', () => {
    const map = textMap('import a\r\nmodel = load("x")\r\n')
    const range = toTextRange(map, { startLineNumber: 2, startColumn: 9, endLineNumber: 2, endColumn: 18 })
    expect(range).toEqual({ start: 18, end: 27 })
    expect(map.text.slice(range.start, range.end)).toBe('load("x")')
  })

  test('a selection over lines of different endings quotes what the file says, endings included', () => {
    const map = textMap(mixed)
    const range = toTextRange(map, { startLineNumber: 1, startColumn: 9, endLineNumber: 4, endColumn: 3 })
    expect(map.text.slice(range.start, range.end)).toBe('1\r\nsecond = "😀"\nthird\rfo')
  })

  test('the end of a line stands before its line break, whatever that is', () => {
    const map = textMap('ab\r\ncd\ref\ngh')
    const ends = [1, 2, 3, 4].map((lineNumber) => toOffset(map, { lineNumber, column: 99 }))
    expect(ends).toEqual([2, 6, 9, 12])
  })

  test('an offset between the halves of a line break shows at the end of its line', () => {
    expect(toPosition(textMap('ab\r\ncd'), 3)).toEqual({ lineNumber: 1, column: 3 })
  })

  test('a byte order mark counts in the file and not in the editor', () => {
    const map = textMap('\uFEFFimport a\nb')
    expect(toOffset(map, { lineNumber: 1, column: 1 })).toBe(1)
    expect(toPosition(map, 8)).toEqual({ lineNumber: 1, column: 8 })
    expect(toPosition(map, 10)).toEqual({ lineNumber: 2, column: 1 })
  })

  test('columns count a character beyond the basic plane as two', () => {
    const map = textMap('😀😀 = x')
    expect(toEditorRange(map, { start: 4, end: 8 })).toEqual({
      startLineNumber: 1,
      startColumn: 5,
      endLineNumber: 1,
      endColumn: 9,
    })
  })

  test.each(['\r', '\uFEFF\r'])('of nothing but one carriage return the editor makes three lines: %j', (text) => {
    // Nothing can be said about such a file, with or without the mark that the editor drops.
    expect(editorBuffer(text).getLineCount()).toBe(3)
  })

  test("agrees with the editor's own buffer about every line of any text", () => {
    const piece = fc.constantFrom('\r', '\n', '\r\n', 'a', 'model', ' ', '😀', '\uFEFF', '\u2028', '\t')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const map = textMap(pieces.join(''))
        fc.pre(map.text.slice(map.hidden) !== '\r')
        const buffer = editorBuffer(map.text)
        expect(map.starts).toHaveLength(buffer.getLineCount())
        for (let line = 1; line <= map.starts.length; line += 1) {
          const end = { lineNumber: line, column: buffer.getLineLength(line) + 1 }
          expect(toPosition(map, toOffset(map, end))).toEqual(end)
        }
      }),
    )
  })

  test('the editor shows the very text that an offset range means', () => {
    const piece = fc.constantFrom('\r\n', '\n', 'load', '(', '😀', ' ')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), fc.nat(), (pieces, first, second) => {
        const map = textMap(pieces.join(''))
        const [start = 0, end = 0] = [first, second].map((at) => at % (map.text.length + 1)).sort((a, b) => a - b)
        const range = toTextRange(map, toEditorRange(map, { start, end }))
        const shown = shownText(editorBuffer(map.text), toEditorRange(map, { start, end }))
        expect(withLineFeeds(map.text.slice(range.start, range.end))).toBe(withLineFeeds(shown))
      }),
    )
  })
})
