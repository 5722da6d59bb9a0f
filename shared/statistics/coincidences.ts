/** Coincidences: how often values meet on an item, the matrix behind every form of Krippendorff's alpha. */
import { notRated, type RatingTable } from './ratings.ts'

export interface Coincidences {
  readonly size: number
  /** o_ck, size x size, symmetric: every item adds its ordered pairs of ratings / (ratings - 1). */
  readonly pairs: Float64Array
  /** n_c: how often each value was given on items with at least two ratings. */
  readonly totals: Float64Array
  readonly total: number
}

export function coincidences(table: RatingTable): Coincidences {
  const { items, raters, codes } = table
  const size = table.categories.length
  const pairs = new Float64Array(size * size)
  const totals = new Float64Array(size)
  const row = new Int32Array(raters)
  let total = 0
  for (let item = 0; item < items; item += 1) {
    let rated = 0
    for (let rater = 0; rater < raters; rater += 1) {
      const code = codes[item * raters + rater] ?? notRated
      if (code !== notRated) row[rated++] = code
    }
    if (rated < 2) continue
    total += rated
    const share = 1 / (rated - 1)
    for (let first = 0; first < rated; first += 1) {
      const code = row[first] ?? 0
      totals[code] = (totals[code] ?? 0) + 1
      for (let second = 0; second < rated; second += 1) {
        if (second === first) continue
        const at = code * size + (row[second] ?? 0)
        pairs[at] = (pairs[at] ?? 0) + share
      }
    }
  }
  return { size, pairs, totals, total }
}

/**
 * alpha = 1 - (n - 1) sum o_ck d_ck / sum n_c n_k d_ck for a symmetric distance that is 0 between equal values;
 * null when the values do not vary.
 */
export function alphaOf(data: Coincidences, distance: (first: number, second: number) => number): number | null {
  const { size, pairs, totals, total } = data
  let observed = 0
  let expected = 0
  for (let first = 0; first < size; first += 1) {
    const count = totals[first] ?? 0
    if (count === 0) continue
    for (let second = first + 1; second < size; second += 1) {
      const other = totals[second] ?? 0
      if (other === 0) continue
      const apart = distance(first, second)
      observed += (pairs[first * size + second] ?? 0) * apart
      expected += count * other * apart
    }
  }
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected
}
