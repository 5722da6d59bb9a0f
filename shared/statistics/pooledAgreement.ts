/** Observed agreement and pooled shares in one pass over the ratings: what resampling needs of Fleiss' kappa and AC1. */
import { notRated, type RatingTable } from './ratings.ts'

export interface PooledAgreement {
  /** Mean over items with at least two ratings of the share of agreeing pairs. */
  readonly observed: number
  /** pi_k: mean over rated items of the share of raters who gave the category. */
  readonly shares: Float64Array
}

/** Null when no item has two ratings; `completeOnly` leaves out items that not everyone rated. */
export function pooledAgreement(table: RatingTable, completeOnly: boolean): PooledAgreement | null {
  const { items, raters, codes } = table
  const least = completeOnly ? raters : 1
  const shares = new Float64Array(table.categories.length)
  const given = new Int32Array(table.categories.length)
  let agreement = 0
  let pairable = 0
  let counted = 0
  for (let item = 0; item < items; item += 1) {
    const start = item * raters
    let rated = 0
    let pairs = 0
    for (let at = start; at < start + raters; at += 1) {
      const code = codes[at] ?? notRated
      if (code === notRated) continue
      const before = given[code] ?? 0
      // One more rater of a category agrees with each of those before, both ways round.
      pairs += 2 * before
      given[code] = before + 1
      rated += 1
    }
    const counts = rated >= least
    if (counts) counted += 1
    if (counts && rated >= 2) {
      agreement += pairs / (rated * (rated - 1))
      pairable += 1
    }
    for (let at = start; at < start + raters; at += 1) {
      const code = codes[at] ?? notRated
      if (code === notRated) continue
      given[code] = 0
      if (counts) shares[code] = (shares[code] ?? 0) + 1 / rated
    }
  }
  if (pairable === 0) return null
  for (let code = 0; code < shares.length; code += 1) shares[code] = (shares[code] ?? 0) / counted
  return { observed: agreement / pairable, shares }
}
