/** Brennan and Prediger's coefficient: chance agreement as if every category were equally likely. */
import { agreementPerItem, type ChanceCorrected, chanceCorrected } from './chanceCorrected.ts'
import { itemCounts } from './itemCounts.ts'
import { type RatingTable, withoutPairs } from './ratings.ts'
import { type Undefined, undefinedFor } from './undefined.ts'
import { sum, type Weighting, weightMatrix } from './weights.ts'

/**
 * Brennan & Prediger (1981), Educational and Psychological Measurement 41:687-699; the same as Bennett's S and Randolph's
 * free-marginal kappa, and PABAK for two categories. p_e = T_w / q^2, and 1/q without weights.
 * All listed categories count towards q; undefined when q = 1.
 */
export function brennanPrediger(table: RatingTable, weighting: Weighting = 'none'): ChanceCorrected | Undefined {
  const reason = withoutPairs(table)
  if (reason !== null) return reason
  const data = itemCounts(table)
  if (data.size < 2) return undefinedFor('no_variation')
  const weights = weightMatrix(weighting, data.size)
  const expected = sum(weights) / data.size ** 2
  return chanceCorrected(data, agreementPerItem(data, weighting === 'none' ? null : weights), expected, null)
}
