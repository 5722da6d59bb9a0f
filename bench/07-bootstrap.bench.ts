/**
 * Percentile interval of Fleiss' kappa from 10,000 replicates of 300 items and 3 raters. Peer: the textbook's resampling
 * with Math.random and the textbook's kappa. Fair: the same number of draws and evaluations; ours draws from a seeded
 * generator, so that an interval can be repeated, and the run stops when the intervals are far apart.
 */
import { bootstrapInterval } from '../shared/statistics/bootstrap.ts'
import { fleissKappaValue } from '../shared/statistics/fleissKappa.ts'
import { ratingTable, withRows } from '../shared/statistics/ratings.ts'
import { inTurns, printRow } from './harness.ts'
import { bootstrap, fleiss, sampleRatings } from './textbook.ts'

const [items, raters, categories, replicates] = [300, 3, 8, 10_000]
const ratings = sampleRatings(items, raters, categories)
const table = ratingTable(ratings.map((row) => row.map(String)))
const drawn = new Int32Array(table.codes.length)

function ours() {
  const statistic = (rows: Int32Array) => fleissKappaValue(withRows(table, rows, drawn))
  return bootstrapInterval(items, statistic, { seed: 'bench', replicates })
}

function theirs() {
  return bootstrap(ratings, replicates, (sample) => fleiss(sample, categories))
}

const [interval, [low, high]] = [ours(), theirs()]
if (interval === null || Math.abs(interval.low - low) > 0.02 || Math.abs(interval.high - high) > 0.02) {
  throw new Error('the intervals are far apart')
}
const times = await inTurns({ ours, peer: theirs, times: 7, warmUp: 1 })
printRow({ name: 'bootstrap, 10,000 replicates of 300 items', times, peer: 'plain textbook implementation', budget: 500 })
