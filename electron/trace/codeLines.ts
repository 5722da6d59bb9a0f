/**
 * Code lines: which lines of a Python text hold code. Blank lines and comments do not; a string that stands alone as a
 * statement, as docstrings do, is a comment; every other line of a string that spans several is code.
 */

const tokens =
  /(#[^\n]*)|((?:\b[rRbBuUfFtT]{1,2})?(?:"""(?:[^\\]|\\[\s\S])*?(?:"""|$)|'''(?:[^\\]|\\[\s\S])*?(?:'''|$)|"(?:[^"\\\n]|\\[\s\S])*(?:"|(?=\n)|$)|'(?:[^'\\\n]|\\[\s\S])*(?:'|(?=\n)|$)))|([([{])|([)\]}])|(\n)|(\\\r?\n)|([^\s#"'()[\]{}\\]+|\\)/g

/** A string on its own, with nothing before it in its statement and nothing after it on its line. */
function standsAlone(python: string, end: number, isFirst: boolean, depth: number): boolean {
  return isFirst && depth === 0 && /^[ \t]*(#[^\n]*)?(\r?\n|$)/.test(python.slice(end, end + 400))
}

/** 1 for each line that holds code, 0 for others; the first line is at index 0. */
export function markCode(python: string): Uint8Array {
  const marks = new Uint8Array(python.split('\n').length)
  let line = 0
  let depth = 0
  let isFirst = true
  for (const found of python.matchAll(tokens)) {
    const [text, comment, string, opening, closing, lineEnd, joint] = found
    if (lineEnd !== undefined) {
      line += 1
      isFirst ||= depth === 0
      continue
    }
    if (joint !== undefined) line += 1
    if (comment !== undefined || joint !== undefined) continue
    const last = line + (string === undefined ? 0 : text.split('\n').length - 1)
    const isDocumentation = string !== undefined && standsAlone(python, found.index + text.length, isFirst, depth)
    if (!isDocumentation) mark(marks, line, last, string === undefined ? null : text)
    line = last
    isFirst = false
    if (opening !== undefined) depth += 1
    if (closing !== undefined) depth = Math.max(0, depth - 1)
  }
  return marks
}

function mark(marks: Uint8Array, first: number, last: number, string: string | null): void {
  const lines = string?.split('\n') ?? []
  for (let line = first; line <= last; line += 1) {
    if (first === last || lines[line - first]?.trim() !== '') marks[line] = 1
  }
}
