/** Fuzzy match: how well a few typed letters fit a text, as quick-open fields do it. */

export interface Match {
  /** Higher is better; only comparable for the same query. */
  readonly score: number
  /** Indices of the matched characters of the text, ascending. */
  readonly at: readonly number[]
}

const boundary = /[\s/\\._\-:,()[\]]/

function isWordStart(text: string, index: number): boolean {
  if (index === 0) return true
  const before = text[index - 1] ?? ''
  const here = text[index] ?? ''
  return boundary.test(before) || (before === before.toLowerCase() && here !== here.toLowerCase())
}

/** A whole piece of the text is worth more than initials; at the start of a word, or of the name, more still. */
function wholePiece(text: string, index: number, length: number): Match {
  const at = Array.from({ length }, (_, offset) => index + offset)
  const start = isWordStart(text, index) ? 40 : 0
  const inName = index > text.lastIndexOf('/') ? 30 : 0
  return { score: 100 + start + inName + length * 4 - text.length / 10, at }
}

/**
 * Letters that each go on from the one before or begin a word: `aldm` in `AudioLDM`. Letters from just anywhere would
 * fit nearly every long text and bury what was meant.
 */
function initials(text: string, lower: string, query: string): Match | null {
  const failed = new Set<string>()
  function from(letter: number, previous: number): number[] | null {
    if (letter === query.length) return []
    if (failed.has(`${letter} ${previous}`)) return null
    for (let index = lower.indexOf(query[letter] ?? '', previous + 1); index !== -1;) {
      if ((letter > 0 && index === previous + 1) || isWordStart(text, index)) {
        const rest = from(letter + 1, index)
        if (rest !== null) return [index, ...rest]
      }
      index = lower.indexOf(query[letter] ?? '', index + 1)
    }
    failed.add(`${letter} ${previous}`)
    return null
  }
  const at = from(0, -1)
  if (at === null) return null
  const spread = (at.at(-1) ?? 0) - (at[0] ?? 0)
  return { score: 40 + query.length * 3 - spread / 4 - text.length / 20, at }
}

/** Null when a word of the query occurs neither in one piece nor as initials. Words of the query are looked for one by one; case does not count. */
export function fuzzyMatch(text: string, query: string): Match | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const lower = text.toLowerCase()
  let score = 0
  const at = new Set<number>()
  for (const word of words) {
    const last = lower.lastIndexOf(word)
    const found = last === -1 ? initials(text, lower, word) : wholePiece(text, last, word.length)
    if (found === null) return null
    score += found.score
    for (const index of found.at) at.add(index)
  }
  return { score, at: [...at].sort((a, b) => a - b) }
}

/** The best matches first, at most so many; equal scores keep their order. An empty query gives the first ones. */
export function bestMatches<T>(
  items: readonly T[],
  query: string,
  text: (item: T) => string,
  limit: number,
): { readonly item: T; readonly match: Match }[] {
  if (query.trim() === '') return items.slice(0, limit).map((item) => ({ item, match: { score: 0, at: [] } }))
  const found: { item: T; match: Match }[] = []
  for (const item of items) {
    const match = fuzzyMatch(text(item), query)
    if (match !== null) found.push({ item, match })
  }
  return found.sort((a, b) => b.match.score - a.match.score).slice(0, limit)
}
