/** What Gwet's family of coefficients shares: observed agreement per item, and the linearised standard error. */
import type { ItemCounts } from './itemCounts.ts'
import { studentQuantile } from './studentT.ts'

export interface ChanceCorrected {
  readonly value: number
  readonly reason: null
  readonly observed: number
  readonly expected: number
  /** Null with fewer than two items. */
  readonly standardError: number | null
  /** 95 % t interval; its upper end is at most 1. */
  readonly low: number | null
  readonly high: number | null
}

/**
 * Weighted agreement of each item, sum_k r_ik (sum_l w_kl r_il - 1) / (r_i (r_i - 1)); NaN where fewer than two rated it.
 * `weights` null means unweighted: only equal categories agree.
 */
export function agreementPerItem(data: ItemCounts, weights: Float64Array | null): Float64Array {
  const { items, size, counts, rated } = data
  const agreement = new Float64Array(items).fill(Number.NaN)
  for (let item = 0; item < items; item += 1) {
    const ratings = rated[item] ?? 0
    if (ratings < 2) continue
    const start = item * size
    let pairs = 0
    for (let k = 0; k < size; k += 1) {
      const count = counts[start + k] ?? 0
      if (count === 0) continue
      let near = weights === null ? count : 0
      if (weights !== null) {
        for (let l = 0; l < size; l += 1) near += (weights[k * size + l] ?? 0) * (counts[start + l] ?? 0)
      }
      pairs += count * (near - 1)
    }
    agreement[item] = pairs / (ratings * (ratings - 1))
  }
  return agreement
}

/** Mean over the items that have a value. */
export function meanAgreement(agreement: Float64Array): number {
  let total = 0
  let items = 0
  for (let item = 0; item < agreement.length; item += 1) {
    const value = agreement[item] ?? Number.NaN
    if (Number.isNaN(value)) continue
    total += value
    items += 1
  }
  return total / items
}

/**
 * Value, standard error and interval after Gwet (2014), Handbook of Inter-Rater Reliability, chapter 5: each item's
 * contribution is linearised; `chance(item)` is the item's share in the expected agreement (null: it is a constant).
 */
export function chanceCorrected(
  data: ItemCounts,
  agreement: Float64Array,
  expected: number,
  chance: ((item: number) => number) | null,
): ChanceCorrected {
  const observed = meanAgreement(agreement)
  const value = (observed - expected) / (1 - expected)
  let items = 0
  let pairable = 0
  for (let item = 0; item < data.items; item += 1) {
    if ((data.rated[item] ?? 0) >= 1) items += 1
    if ((data.rated[item] ?? 0) >= 2) pairable += 1
  }
  if (items < 2) return { value, reason: null, observed, expected, standardError: null, low: null, high: null }
  let squares = 0
  for (let item = 0; item < data.items; item += 1) {
    if ((data.rated[item] ?? 0) === 0) continue
    const own = agreement[item] ?? Number.NaN
    let part = Number.isNaN(own) ? 0 : ((items / pairable) * (own - expected)) / (1 - expected)
    if (chance !== null) part -= (2 * (1 - value) * (chance(item) - expected)) / (1 - expected)
    squares += (part - value) ** 2
  }
  const standardError = Math.sqrt(squares / (items * (items - 1)))
  const reach = studentQuantile(0.975, items - 1) * standardError
  return {
    value,
    reason: null,
    observed,
    expected,
    standardError,
    low: value - reach,
    high: Math.min(1, value + reach),
  }
}
