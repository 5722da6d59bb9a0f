/** Gwet's AC1 and AC2: agreement beyond chance that stays stable when one category prevails. */
import { agreementPerItem, type ChanceCorrected, chanceCorrected } from './chanceCorrected.ts'
import { itemCounts, meanShares } from './itemCounts.ts'
import { pooledAgreement } from './pooledAgreement.ts'
import { type RatingTable, withoutPairs } from './ratings.ts'
import { type Undefined, undefinedFor } from './undefined.ts'
import { sum, type Weighting, weightMatrix } from './weights.ts'

/**
 * AC1 without weights, AC2 with them; any number of raters, missing ratings allowed.
 * Gwet (2008), British Journal of Mathematical and Statistical Psychology 61:29-48: p_e = T_w / (q (q - 1)) sum pi_k (1 - pi_k).
 * All listed categories count towards q; with only one of them used the value is 1, with q = 1 it is undefined.
 */
export function gwetAc(table: RatingTable, weighting: Weighting = 'none'): ChanceCorrected | Undefined {
  const reason = withoutPairs(table)
  if (reason !== null) return reason
  const data = itemCounts(table)
  if (data.size < 2) return undefinedFor('no_variation')
  const weights = weightMatrix(weighting, data.size)
  const shares = meanShares(data)
  const scale = sum(weights) / (data.size * (data.size - 1))
  const expected = scale * sum(shares.map((share) => share * (1 - share)))
  const agreement = agreementPerItem(data, weighting === 'none' ? null : weights)
  return chanceCorrected(data, agreement, expected, (item) => {
    let spread = 0
    for (let code = 0; code < data.size; code += 1) {
      spread += (data.counts[item * data.size + code] ?? 0) * (1 - (shares[code] ?? 0))
    }
    return (scale * spread) / (data.rated[item] ?? 1)
  })
}

/** AC1 alone, without the standard error: what resampling needs. Null where `gwetAc` has no value. */
export function gwetAcValue(table: RatingTable): number | null {
  const size = table.categories.length
  const pooled = size < 2 ? null : pooledAgreement(table, false)
  if (pooled === null) return null
  let spread = 0
  for (let code = 0; code < size; code += 1) spread += (pooled.shares[code] ?? 0) * (1 - (pooled.shares[code] ?? 0))
  const expected = spread / (size - 1)
  return (pooled.observed - expected) / (1 - expected)
}
