/** Cohen's kappa: agreement of two raters beyond what their own marginals lead to expect, optionally weighted. */
import { normalQuantile } from './normal.ts'
import { notRated, type RatingTable, withoutPairs } from './ratings.ts'
import { type Undefined, undefinedFor } from './undefined.ts'
import { type Weighting, weightMatrix } from './weights.ts'

export interface CohenKappa {
  readonly value: number
  readonly reason: null
  /** Observed and expected (weighted) agreement. */
  readonly observed: number
  readonly expected: number
  /** Large-sample standard error, and the one under the null hypothesis of chance agreement. */
  readonly standardError: number
  readonly nullStandardError: number
  /** value / nullStandardError; null where that is 0. */
  readonly z: number | null
  /** 95 % interval, not clipped to [-1, 1]. */
  readonly low: number
  readonly high: number
}

interface Proportions {
  readonly size: number
  readonly items: number
  /** p_kl, p_k. and p_.l */
  readonly joint: Float64Array
  readonly rows: Float64Array
  readonly columns: Float64Array
}

/**
 * Kappa of the first two raters over the items both rated. Value: Cohen (1960, 1968);
 * standard errors: Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72:323-327.
 * Undefined (`no_variation`) when both used one and the same category throughout.
 */
export function cohenKappa(table: RatingTable, weighting: Weighting = 'none'): CohenKappa | Undefined {
  const reason = withoutPairs(table)
  if (reason !== null) return reason
  const data = proportions(table)
  if (data.items === 0) return undefinedFor('no_pairable_ratings')
  const { size, joint, rows, columns } = data
  const weights = weightMatrix(weighting, size)
  let observed = 0
  let expected = 0
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const weight = weights[row * size + column] ?? 0
      observed += weight * (joint[row * size + column] ?? 0)
      expected += weight * (rows[row] ?? 0) * (columns[column] ?? 0)
    }
  }
  if (1 - expected < 1e-12) return undefinedFor('no_variation')
  const value = (observed - expected) / (1 - expected)
  const errors = standardErrors(data, weights, value, expected)
  const reach = normalQuantile(0.975) * errors.standardError
  return {
    value,
    reason: null,
    observed,
    expected,
    ...errors,
    z: errors.nullStandardError < 1e-9 ? null : value / errors.nullStandardError,
    low: value - reach,
    high: value + reach,
  }
}

function proportions(table: RatingTable): Proportions {
  const size = table.categories.length
  const joint = new Float64Array(size * size)
  const rows = new Float64Array(size)
  const columns = new Float64Array(size)
  let items = 0
  for (let item = 0; item < table.items; item += 1) {
    const row = table.codes[item * table.raters] ?? notRated
    const column = table.codes[item * table.raters + 1] ?? notRated
    if (row === notRated || column === notRated) continue
    items += 1
    joint[row * size + column] = (joint[row * size + column] ?? 0) + 1
    rows[row] = (rows[row] ?? 0) + 1
    columns[column] = (columns[column] ?? 0) + 1
  }
  for (const counts of [joint, rows, columns]) counts.forEach((count, index) => (counts[index] = count / items))
  return { size, items, joint, rows, columns }
}

function standardErrors(data: Proportions, weights: Float64Array, kappa: number, expected: number) {
  const { size, joint, rows, columns, items } = data
  let spread = 0
  let nullSpread = 0
  const rowMeans = new Float64Array(size)
  const columnMeans = new Float64Array(size)
  for (let k = 0; k < size; k += 1) {
    for (let l = 0; l < size; l += 1) {
      rowMeans[k] = (rowMeans[k] ?? 0) + (weights[k * size + l] ?? 0) * (columns[l] ?? 0)
      columnMeans[k] = (columnMeans[k] ?? 0) + (weights[l * size + k] ?? 0) * (rows[l] ?? 0)
    }
  }
  for (let k = 0; k < size; k += 1) {
    for (let l = 0; l < size; l += 1) {
      const weight = weights[k * size + l] ?? 0
      const mean = (rowMeans[k] ?? 0) + (columnMeans[l] ?? 0)
      spread += (joint[k * size + l] ?? 0) * (weight - mean * (1 - kappa)) ** 2
      nullSpread += (rows[k] ?? 0) * (columns[l] ?? 0) * (weight - mean) ** 2
    }
  }
  const scale = items * (1 - expected) ** 2
  // Rounding can leave a variance of zero a hair below it.
  const variance = Math.max(0, spread - (kappa - expected * (1 - kappa)) ** 2) / scale
  const nullVariance = Math.max(0, nullSpread - expected ** 2) / scale
  return { standardError: Math.sqrt(variance), nullStandardError: Math.sqrt(nullVariance) }
}
