/** Item counts: how many raters gave each item each category, the form in which multi-rater coefficients read ratings. */
import { notRated, type RatingTable } from './ratings.ts'

export interface ItemCounts {
  readonly items: number
  readonly size: number
  /** r_ik, items x categories. */
  readonly counts: Float64Array
  /** r_i, ratings per item. */
  readonly rated: Float64Array
}

export function itemCounts(table: RatingTable): ItemCounts {
  const { items, raters, codes } = table
  const size = table.categories.length
  const counts = new Float64Array(items * size)
  const rated = new Float64Array(items)
  for (let item = 0; item < items; item += 1) {
    for (let rater = 0; rater < raters; rater += 1) {
      const code = codes[item * raters + rater] ?? notRated
      if (code === notRated) continue
      const at = item * size + code
      counts[at] = (counts[at] ?? 0) + 1
      rated[item] = (rated[item] ?? 0) + 1
    }
  }
  return { items, size, counts, rated }
}

/** pi_k: mean over rated items of r_ik / r_i. */
export function meanShares(data: ItemCounts): Float64Array {
  const shares = new Float64Array(data.size)
  let items = 0
  for (let item = 0; item < data.items; item += 1) {
    const rated = data.rated[item] ?? 0
    if (rated === 0) continue
    items += 1
    for (let code = 0; code < data.size; code += 1) {
      shares[code] = (shares[code] ?? 0) + (data.counts[item * data.size + code] ?? 0) / rated
    }
  }
  for (let code = 0; code < data.size; code += 1) shares[code] = (shares[code] ?? 0) / items
  return shares
}
