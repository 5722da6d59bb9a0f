/** Kappa per category: how well raters agree on one category against all the rest. */
import { cohenKappa } from './cohenKappa.ts'
import { fleissKappa } from './fleissKappa.ts'
import { notRated, type RatingTable } from './ratings.ts'
import type { Undefined } from './undefined.ts'

export interface CategoryKappa {
  readonly value: number
  readonly reason: null
  /** Under the null hypothesis of chance agreement. */
  readonly nullStandardError: number | null
}

/** The table with two categories: the given one, and everything else. */
export function againstTheRest(table: RatingTable, category: string): RatingTable {
  const wanted = table.categories.indexOf(category)
  const codes = table.codes.map((code) => (code === notRated ? notRated : code === wanted ? 0 : 1))
  return { ...table, categories: [category, ''], codes }
}

/**
 * Cohen's kappa for two raters (`cohen`) or Fleiss' (`fleiss`, complete items) of the category against the rest;
 * Fleiss (1971): its null standard error depends on the numbers of items and raters alone.
 */
export function perCategoryKappa(
  table: RatingTable,
  category: string,
  kind: 'cohen' | 'fleiss',
): CategoryKappa | Undefined {
  const result =
    kind === 'cohen' ? cohenKappa(againstTheRest(table, category)) : fleissKappa(againstTheRest(table, category))
  if (result.value === null) return result
  return { value: result.value, reason: null, nullStandardError: result.nullStandardError }
}
