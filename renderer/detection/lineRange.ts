/** Offsets of a line, its end not included. Pure. */
export function lineRange(text: string, line: number): { start: number; end: number } {
  let start = 0
  let number = 1
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) {
    if (number === line) return { start, end: index }
    start = index + lineEnd.length
    number += 1
  }
  return { start: Math.min(start, text.length), end: text.length }
}
