/** Percent agreement: how often raters agree, without correction for chance. */
import { itemCounts } from './itemCounts.ts'
import { completeItems, type RatingTable, withoutPairs } from './ratings.ts'
import { type Undefined, undefinedFor } from './undefined.ts'

export interface Share {
  readonly value: number
  readonly reason: null
}

/** Mean over items with at least two ratings of the share of rater pairs that agree, 0 to 1. */
export function pairwiseAgreement(table: RatingTable): Share | Undefined {
  const reason = withoutPairs(table)
  if (reason !== null) return reason
  const { items, size, counts, rated } = itemCounts(table)
  let total = 0
  let pairable = 0
  for (let item = 0; item < items; item += 1) {
    const ratings = rated[item] ?? 0
    if (ratings < 2) continue
    let pairs = 0
    for (let code = 0; code < size; code += 1) {
      const count = counts[item * size + code] ?? 0
      pairs += count * (count - 1)
    }
    total += pairs / (ratings * (ratings - 1))
    pairable += 1
  }
  return { value: total / pairable, reason: null }
}

/** Share of the items rated by everyone on which everyone agrees, 0 to 1. */
export function unanimousAgreement(table: RatingTable): Share | Undefined {
  const reason = withoutPairs(table)
  if (reason !== null) return reason
  const complete = completeItems(table)
  if (complete.items === 0) return undefinedFor('no_complete_item')
  let unanimous = 0
  for (let item = 0; item < complete.items; item += 1) {
    const row = complete.codes.subarray(item * complete.raters, (item + 1) * complete.raters)
    if (row.every((code) => code === row[0])) unanimous += 1
  }
  return { value: unanimous / complete.items, reason: null }
}
