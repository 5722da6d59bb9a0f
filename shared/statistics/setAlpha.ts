/** Alpha for sets: Krippendorff's alpha where a rating is a set of codes, for questions with several answers. */
import { alphaOf, coincidences } from './coincidences.ts'
import type { Alpha } from './krippendorffAlpha.ts'
import { type RatingTable, ratingTable, withoutPairs } from './ratings.ts'
import { type Undefined, undefinedFor } from './undefined.ts'

export type SetDistance = 'jaccard' | 'masi'

/** The codes that a rater gave; `[]` says that none applies, null that the item was not rated. */
export type SetRating = readonly string[] | null

/** Each different set becomes one category; `sets` holds them in the order of the categories. */
export interface SetTable extends RatingTable {
  readonly sets: readonly ReadonlySet<string>[]
}

export function setTable(ratings: readonly (readonly SetRating[])[]): SetTable {
  const sets = new Map<string, ReadonlySet<string>>()
  const keyed = ratings.map((row) =>
    row.map((labels) => {
      if (labels === null) return null
      const set = new Set(labels)
      const key = JSON.stringify([...set].sort())
      if (!sets.has(key)) sets.set(key, set)
      return key
    }),
  )
  const table = ratingTable(keyed, { categories: [...sets.keys()] })
  return { ...table, sets: [...sets.values()] }
}

/**
 * Passonneau (2006), LREC: distance 1 - J (Jaccard) or 1 - J M with M = 1, 2/3, 1/3, 0 for equal sets, a subset, an overlap and
 * nothing in common (MASI). The distance enters unsquared; two empty sets do not differ.
 */
export function setAlpha(table: SetTable, kind: SetDistance): Alpha | Undefined {
  const reason = withoutPairs(table)
  if (reason !== null) return reason
  const value = setAlphaValue(table, setDistances(table, kind))
  return value === null ? undefinedFor('no_variation') : { value, reason: null }
}

/** Distances between all sets of the table, row by row: computed once where the same sets are resampled many times. */
export function setDistances(table: SetTable, kind: SetDistance): Float64Array {
  const size = table.sets.length
  const distances = new Float64Array(size * size)
  for (const [row, first] of table.sets.entries()) {
    for (const [column, second] of table.sets.entries()) {
      distances[row * size + column] = setDistance(first, second, kind)
    }
  }
  return distances
}

export function setAlphaValue(table: RatingTable, distances: Float64Array): number | null {
  const size = table.categories.length
  return alphaOf(coincidences(table), (first, second) => distances[first * size + second] ?? 0)
}

function setDistance(first: ReadonlySet<string>, second: ReadonlySet<string>, kind: SetDistance): number {
  let common = 0
  for (const label of first) if (second.has(label)) common += 1
  const all = first.size + second.size - common
  if (all === 0) return 0
  const jaccard = common / all
  return kind === 'jaccard' ? 1 - jaccard : 1 - jaccard * monotonicity(first.size, second.size, common)
}

function monotonicity(first: number, second: number, common: number): number {
  if (first === common && second === common) return 1
  if (first === common || second === common) return 2 / 3
  return common > 0 ? 1 / 3 : 0
}
