/** A statistic with its bootstrap interval, the same each time for the same sheet. */
import type { Coefficient } from '../../shared/api/agreement.ts'
import { bootstrapInterval } from '../../shared/statistics/bootstrap.ts'
import { type RatingTable, withRows } from '../../shared/statistics/ratings.ts'
import type { Undefined } from '../../shared/statistics/undefined.ts'

export type Statistic = (table: RatingTable) => { readonly value: number; readonly reason: null } | Undefined

/** Ratings that all replicates together may read: keeps the wait at about a second for the largest studies. */
const readingBudget = 40_000_000
const usualReplicates = 5000
const fewestReplicates = 400

function replicatesFor(table: RatingTable): number {
  const affordable = Math.floor(readingBudget / Math.max(1, table.codes.length))
  return Math.max(fewestReplicates, Math.min(usualReplicates, affordable))
}

/** The measure of the table with a 95 % percentile interval over units; `seed` makes it repeatable. */
export function measured(measure: string, table: RatingTable, statistic: Statistic, seed: string): Coefficient {
  const result = statistic(table)
  if (result.value === null) {
    return { measure, value: null, low: null, high: null, undefinedReason: result.reason }
  }
  const codes = new Int32Array(table.codes.length)
  const replicates = replicatesFor(table)
  const resample = (rows: Int32Array) => statistic(withRows(table, rows, codes)).value
  const interval = bootstrapInterval(table.items, resample, { seed: `${seed} ${measure}`, replicates })
  // An interval from the few replicates that happen to vary would look surer than the data are.
  const usable = interval !== null && interval.undefinedReplicates <= replicates / 2
  return {
    measure,
    value: result.value,
    low: usable ? interval.low : null,
    high: usable ? interval.high : null,
    undefinedReason: null,
  }
}
