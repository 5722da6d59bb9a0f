/** Names that say the same or nearly so: what is pointed out while somebody names a code. */

export type Likeness = 'same' | 'sameWords' | 'spelling'

export interface Likely<T> {
  readonly item: T
  readonly likeness: Likeness
}

const most = 3

/**
 * The items whose names come close to the one being typed, closest first, at most three. `same`: equal but for capitals, accents and
 * punctuation; `sameWords`: equal but for plurals, word order or fillers; `spelling`: a slip or two apart.
 */
export function nearDuplicates<T extends { readonly name: string }>(name: string, items: readonly T[]): Likely<T>[] {
  const wanted = words(name)
  if (wanted.length === 0) return []
  const found = items.flatMap((item) => {
    const likeness = likenessOf(wanted, words(item.name))
    return likeness === null ? [] : [{ item, likeness }]
  })
  const rank = { same: 0, sameWords: 1, spelling: 2 }
  return found.sort((a, b) => rank[a.likeness] - rank[b.likeness]).slice(0, most)
}

function likenessOf(first: readonly string[], second: readonly string[]): Likeness | null {
  if (first.join(' ') === second.join(' ') || first.join('') === second.join('')) return 'same'
  const [one, other] = [stems(first), stems(second)]
  if (one === other) return 'sameWords'
  const length = Math.max(one.length, other.length)
  const slips = length < 5 ? 0 : length < 9 ? 1 : 2
  return slips > 0 && editDistance(one, other) <= slips ? 'spelling' : null
}

/** Lower-case words without accents and punctuation. */
function words(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

const fillers = new Set(['a', 'an', 'and', 'of', 'the', 'for'])

function stems(parts: readonly string[]): string {
  const meaningful = parts.filter((word) => !fillers.has(word))
  return (meaningful.length > 0 ? meaningful : parts).map(singular).sort().join(' ')
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  if (word.length > 4 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

/** Fewest insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
export function editDistance(first: string, second: string): number {
  let before: number[] = []
  let above = Array.from({ length: second.length + 1 }, (_, index) => index)
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= second.length; column += 1) {
      const same = first[row - 1] === second[column - 1]
      let best = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1]
      if (row > 1 && column > 1 && swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1)
      current.push(best)
    }
    before = above
    above = current
  }
  return above[second.length] ?? 0
}
