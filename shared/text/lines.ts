/** Lines: where each line of a text starts, and the way between offsets and line and column. */

export interface Position {
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 code units. */
  readonly column: number
}

const lineFeed = 10
const carriageReturn = 13

/** Offset of the first character of each line; `\n`, `\r\n` and a lone `\r` all end one. Never empty. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset)
    if (unit === carriageReturn) {
      if (text.charCodeAt(offset + 1) === lineFeed) offset += 1
      starts.push(offset + 1)
    } else if (unit === lineFeed) {
      starts.push(offset + 1)
    }
  }
  return starts
}

/** Line and column of an offset; an offset below zero counts as the start of the text. */
export function positionAt(starts: readonly number[], offset: number): Position {
  const wanted = Math.max(0, offset)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? Infinity) <= wanted) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: wanted - (starts[low] ?? 0) + 1 }
}

/**
 * Offset of a line and column, kept inside the text and on the named line (a column beyond its end gives the offset of
 * the next line's start less one, or the end of the text on the last line).
 */
export function offsetAt(starts: readonly number[], length: number, position: Position): number {
  const index = Math.min(Math.max(position.line, 1), starts.length) - 1
  const start = starts[index] ?? 0
  const next = starts[index + 1]
  const last = next === undefined ? length : next - 1
  return Math.min(start + Math.max(position.column, 1) - 1, last)
}
