/** Enclosing symbol: the dotted name of the Python function or class around a line, by indentation alone. */

const definition = /^([ \t]*)(?:async[ \t]+)?(?:def|class)[ \t]+([\p{L}_][\p{L}\p{N}_]*)/u
const tabWidth = 8

/**
 * Walks up from a 1-based line through ever smaller indentation. It does not parse: a `def` inside a string counts, and
 * a line of a multi-line string that starts at the margin hides what is above it.
 */
export function enclosingSymbol(lines: readonly string[], line: number): string {
  const first = startOfBlock(lines, line)
  const names: string[] = []
  let limit = widthOf(lines[first - 1] ?? '')
  const own = definition.exec(lines[first - 1] ?? '')
  if (own?.[2] !== undefined) names.unshift(own[2])
  for (let index = first - 2; index >= 0 && limit > 0; index -= 1) {
    const text = lines[index] ?? ''
    if (isBlank(text)) continue
    const width = widthOf(text)
    // A comment may stand anywhere without ending a block, and so may the bracket that closes a list of parameters.
    if (width >= limit || /^[#)\]}]/.test(text.trimStart())) continue
    limit = width
    const found = definition.exec(text)
    if (found?.[2] !== undefined) names.unshift(found[2])
  }
  return names.join('.')
}

/** Only Python's blocks can be read off its indentation. */
export function hasIndentedBlocks(path: string): boolean {
  return /\.(py|pyi|pyw|ipynb)$/i.test(path)
}

/** A blank line belongs to the block of the next line that says something, or of the last one. */
function startOfBlock(lines: readonly string[], line: number): number {
  for (let current = line; current <= lines.length; current += 1) {
    if (!isBlank(lines[current - 1] ?? '')) return current
  }
  return line
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (character === ' ') width += 1
    else if (character === '\t') width += tabWidth - (width % tabWidth)
    else break
  }
  return width
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
