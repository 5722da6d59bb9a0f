/** Outline: for each line of a Python text the dotted name of the function or class it stands in, by indentation alone. */

const definition = /^([ \t]*)(?:async[ \t]+)?(?:def|class)[ \t]+([\p{L}_][\p{L}\p{N}_]*)/u

interface Block {
  readonly width: number
  readonly symbol: string
}

/** One pass for all lines; `enclosingSymbol` answers for one line without looking at the others. */
export function symbolsOfLines(lines: readonly string[]): string[] {
  const open: Block[] = []
  let symbol = ''
  return lines.map((line) => {
    const content = line.trim()
    // Blank lines, comments and closing brackets at the margin end no block.
    if (content === '' || content.startsWith('#') || /^[)\]}]/.test(content)) return symbol
    const width = line.length - line.trimStart().length
    while (open.length > 0 && width <= (open.at(-1)?.width ?? 0)) open.pop()
    symbol = open.at(-1)?.symbol ?? ''
    const name = definition.exec(line)?.[2]
    if (name !== undefined) {
      symbol = symbol === '' ? name : `${symbol}.${name}`
      open.push({ width, symbol })
    }
    return symbol
  })
}
