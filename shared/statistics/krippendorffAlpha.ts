/** Krippendorff's alpha: agreement of any number of raters, with missing ratings, on four levels of measurement. */
import { alphaOf, type Coincidences, coincidences } from './coincidences.ts'
import { type RatingTable, withoutPairs } from './ratings.ts'
import { type Undefined, undefinedFor } from './undefined.ts'

export const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type Level = (typeof levels)[number]

export interface Alpha {
  readonly value: number
  readonly reason: null
}

/**
 * Krippendorff (2019), Content Analysis, 4th edition, chapter 12. Ordinal distances follow the order of the categories and the
 * frequencies of the pairable values; interval and ratio read the category labels as numbers.
 */
export function krippendorffAlpha(table: RatingTable, level: Level = 'nominal'): Alpha | Undefined {
  const reason = withoutPairs(table)
  if (reason !== null) return reason
  const data = coincidences(table)
  const value = alphaOf(data, squaredDistance(level, table, data))
  return value === null ? undefinedFor('no_variation') : { value, reason: null }
}

function squaredDistance(level: Level, table: RatingTable, data: Coincidences) {
  if (level === 'nominal') return () => 1
  if (level === 'ordinal') return ordinalDistance(data)
  const numbers = table.categories.map(Number)
  const at = (code: number) => numbers[code] ?? Number.NaN
  if (level === 'interval') return (first: number, second: number) => (at(first) - at(second)) ** 2
  return (first: number, second: number) => {
    const both = at(first) + at(second)
    return both === 0 ? 0 : ((at(first) - at(second)) / both) ** 2
  }
}

/** (sum of n_g for g from c to k, less half of both ends) squared, from running totals. */
function ordinalDistance(data: Coincidences) {
  const before = new Float64Array(data.size + 1)
  for (let code = 0; code < data.size; code += 1) before[code + 1] = (before[code] ?? 0) + (data.totals[code] ?? 0)
  return (first: number, second: number) => {
    const between = (before[second + 1] ?? 0) - (before[first] ?? 0)
    return (between - ((data.totals[first] ?? 0) + (data.totals[second] ?? 0)) / 2) ** 2
  }
}
