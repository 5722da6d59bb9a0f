/** Text map: the way between offsets of a file's decoded text and the lines and columns of the editor. */
import { lineStarts, positionAt } from '../../shared/text/lines.ts'
import type { Range } from '../../shared/text/ranges.ts'

/** A range as Monaco counts: 1-based lines and columns in UTF-16 code units, the end exclusive. */
export interface EditorRange {
  readonly startLineNumber: number
  readonly startColumn: number
  readonly endLineNumber: number
  readonly endColumn: number
}

export interface EditorPosition {
  readonly lineNumber: number
  readonly column: number
}

export interface TextMap {
  readonly text: string
  readonly starts: readonly number[]
  /** Characters at the very start that the editor leaves out: a byte order mark. */
  readonly hidden: number
}

const byteOrderMark = 0xfeff

/**
 * The editor gives all lines one ending and drops a byte order mark, so its own offsets are not those of the file.
 * Lines and columns survive both, which is why everything goes through them.
 */
export function textMap(text: string): TextMap {
  return { text, starts: lineStarts(text), hidden: text.charCodeAt(0) === byteOrderMark ? 1 : 0 }
}

/** Offset of the line's end, its line break excluded. */
export function lineEnd(map: TextMap, line: number): number {
  const next = map.starts[line]
  if (next === undefined) return map.text.length
  const breakWidth = map.text[next - 1] === '\n' && map.text[next - 2] === '\r' ? 2 : 1
  return Math.max(map.starts[line - 1] ?? 0, next - breakWidth)
}

export function toOffset(map: TextMap, position: EditorPosition): number {
  const line = Math.min(Math.max(position.lineNumber, 1), map.starts.length)
  const start = (map.starts[line - 1] ?? 0) + (line === 1 ? map.hidden : 0)
  return Math.min(start + Math.max(position.column, 1) - 1, lineEnd(map, line))
}

export function toPosition(map: TextMap, offset: number): EditorPosition {
  const { line } = positionAt(map.starts, Math.min(offset, map.text.length))
  // An offset between \r and \n has no column of its own in the editor.
  const visible = Math.min(offset, lineEnd(map, line))
  const hidden = line === 1 ? map.hidden : 0
  return { lineNumber: line, column: Math.max(1, visible - (map.starts[line - 1] ?? 0) - hidden + 1) }
}

export function toEditorRange(map: TextMap, range: Range): EditorRange {
  const start = toPosition(map, range.start)
  const end = toPosition(map, Math.max(range.start, range.end))
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  }
}

export function toTextRange(map: TextMap, range: EditorRange): Range {
  return {
    start: toOffset(map, { lineNumber: range.startLineNumber, column: range.startColumn }),
    end: toOffset(map, { lineNumber: range.endLineNumber, column: range.endColumn }),
  }
}
