/** Occurrences: every place where a quote stands in a text, strictly or with other line ends or spacing. */
import type { Range } from './ranges.ts'

/** `lines`: any line end matches any other. `spaces`: any run of white space matches any other. */
export type Tolerance = 'lines' | 'spaces'

/** Longer quotes are not searched for with bent spacing: on repetitive text that takes the product of both lengths. */
const longestBent = 4000

const bending = {
  lines: { between: /\r\n|\r|\n/, pattern: '(?:\\r\\n|\\r|\\n)' },
  spaces: { between: /\s+/, pattern: '\\s+' },
} as const satisfies Record<Tolerance, { between: RegExp; pattern: string }>

/** Places where the quote stands, in order. Where it stands exactly as given, other forms of it are not looked for. */
export function findOccurrences(text: string, quote: string, tolerance: Tolerance): Range[] {
  // Space at the edges would make the search slow on long blank stretches, and says nothing where spacing is free.
  const sought = tolerance === 'spaces' ? quote.trim() : quote
  if (sought === '') return []
  const exact = literal(text, sought)
  if (exact.length > 0 || sought.length > longestBent || !bending[tolerance].between.test(sought)) return exact
  return bent(text, sought, tolerance)
}

function literal(text: string, quote: string): Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length })
  }
  return found
}

function bent(text: string, quote: string, tolerance: Tolerance): Range[] {
  const { between, pattern } = bending[tolerance]
  const found: Range[] = []
  for (const match of text.matchAll(new RegExp(quote.split(between).map(escapePattern).join(pattern), 'g'))) {
    found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}

function escapePattern(part: string): string {
  return part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
