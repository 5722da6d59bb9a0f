/** Quote: the text of a range with a little of what stands before and after it; never half a surrogate pair. */
import { splitsPair } from './offsets.ts'
import type { Range } from './ranges.ts'

export interface Quote {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** Longest quote that an anchor may hold; see shared/model/anchor.ts. */
export const longestQuote = 20_000
export const usualContext = 64

/** The range with its edges inside the text, in order, and moved outwards where they would split a pair. */
export function wholeCharacters(text: string, range: Range): Range {
  const first = clamp(Math.min(range.start, range.end), text.length)
  const last = clamp(Math.max(range.start, range.end), text.length)
  return {
    start: splitsPair(text, first) ? first - 1 : first,
    end: splitsPair(text, last) ? last + 1 : last,
  }
}

/** Quotes a range with up to `context` code units on each side; a quote that is too long keeps its beginning. */
export function quoteOf(text: string, range: Range, context = usualContext): Quote {
  const { start, end } = wholeCharacters(text, range)
  let before = Math.max(0, start - context)
  if (splitsPair(text, before)) before += 1
  let after = Math.min(text.length, end + context)
  if (splitsPair(text, after)) after -= 1
  let stop = Math.min(end, start + longestQuote)
  if (splitsPair(text, stop)) stop -= 1
  return { quote: text.slice(start, stop), prefix: text.slice(before, start), suffix: text.slice(end, after) }
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(0, offset), length)
}
