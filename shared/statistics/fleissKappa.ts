/** Fleiss' kappa: agreement of several raters beyond what the pooled marginals lead to expect. */
import { agreementPerItem, type ChanceCorrected, chanceCorrected } from './chanceCorrected.ts'
import { itemCounts, type ItemCounts, meanShares } from './itemCounts.ts'
import { pooledAgreement } from './pooledAgreement.ts'
import { completeItems, type RatingTable, withoutPairs } from './ratings.ts'
import { type Undefined, undefinedFor } from './undefined.ts'
import { sum } from './weights.ts'

/** `listwise` uses the items that everyone rated; `available` all items, each by the ratings it has. */
export type Missing = 'listwise' | 'available'

export interface FleissKappa extends ChanceCorrected {
  /** Under the null hypothesis; listwise only, since the formula needs the same number of ratings everywhere. */
  readonly nullStandardError: number | null
  readonly z: number | null
}

/**
 * Fleiss (1971), Psychological Bulletin 76:378-382; null standard error as corrected by Fleiss, Nee & Landis (1979),
 * 86:974-977; missing ratings and `standardError` after Gwet (2014). With two raters this is Scott's pi.
 * Undefined (`no_variation`) when only one category was used.
 */
export function fleissKappa(table: RatingTable, missing: Missing = 'listwise'): FleissKappa | Undefined {
  const reason = withoutPairs(table)
  if (reason !== null) return reason
  const used = missing === 'listwise' ? completeItems(table) : table
  if (used.items === 0) return undefinedFor('no_complete_item')
  const data = itemCounts(used)
  const shares = meanShares(data)
  const expected = sum(shares.map((share) => share * share))
  if (1 - expected < 1e-12) return undefinedFor('no_variation')
  const agreement = agreementPerItem(data, null)
  const result = chanceCorrected(data, agreement, expected, (item) => {
    let total = 0
    for (let code = 0; code < data.size; code += 1) {
      total += (data.counts[item * data.size + code] ?? 0) * (shares[code] ?? 0)
    }
    return total / (data.rated[item] ?? 1)
  })
  const nullStandardError = missing === 'listwise' ? nullError(data, shares, used.raters) : null
  return { ...result, nullStandardError, z: nullStandardError === null ? null : result.value / nullStandardError }
}

/** The value alone, without the standard errors: what resampling needs. Null where `fleissKappa` has no value. */
export function fleissKappaValue(table: RatingTable, missing: Missing = 'listwise'): number | null {
  const pooled = pooledAgreement(table, missing === 'listwise')
  if (pooled === null) return null
  let expected = 0
  for (let code = 0; code < pooled.shares.length; code += 1) expected += (pooled.shares[code] ?? 0) ** 2
  return 1 - expected < 1e-12 ? null : (pooled.observed - expected) / (1 - expected)
}

function nullError(data: ItemCounts, shares: Float64Array, raters: number): number {
  const spread = sum(shares.map((share) => share * (1 - share)))
  const skew = sum(shares.map((share) => share * (1 - share) * (1 - 2 * share)))
  const variance = (2 / (spread ** 2 * data.items * raters * (raters - 1))) * (spread ** 2 - skew)
  return Math.sqrt(variance)
}
