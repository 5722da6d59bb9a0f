/** Bootstrap: percentile intervals by resampling whole items with replacement. */
import { type RandomSource, seededRandom } from './random.ts'

export interface BootstrapOptions {
  /** The same seed gives the same interval. */
  readonly seed: string
  readonly replicates: number
  readonly confidence?: number
}

export interface BootstrapInterval {
  readonly low: number
  readonly high: number
  /** Standard deviation of the replicates. */
  readonly standardError: number
  /** Replicates in which the statistic was undefined: dropped, and counted here. */
  readonly undefinedReplicates: number
}

/**
 * Efron & Tibshirani (1993), chapter 13. `statistic` gets the drawn item numbers (the same array each time) and returns null
 * where it is undefined. Null when fewer than two replicates have a value, or when there are no items.
 */
export function bootstrapInterval(
  items: number,
  statistic: (rows: Int32Array) => number | null,
  options: BootstrapOptions,
): BootstrapInterval | null {
  if (items === 0) return null
  const random = seededRandom(options.seed)
  const rows = new Int32Array(items)
  const values = new Float64Array(options.replicates)
  let defined = 0
  for (let replicate = 0; replicate < options.replicates; replicate += 1) {
    redraw(rows, items, random)
    const value = statistic(rows)
    if (value !== null) values[defined++] = value
  }
  if (defined < 2) return null
  const sorted = values.subarray(0, defined).sort()
  const tail = (1 - (options.confidence ?? 0.95)) / 2
  return {
    low: quantile(sorted, tail),
    high: quantile(sorted, 1 - tail),
    standardError: deviation(sorted),
    undefinedReplicates: options.replicates - defined,
  }
}

function redraw(rows: Int32Array, items: number, random: RandomSource): void {
  for (let index = 0; index < items; index += 1) rows[index] = random.below(items)
}

/** The order statistic at (B + 1) p, interpolated between neighbours and kept inside the observed values. */
function quantile(sorted: Float64Array, p: number): number {
  const place = Math.min(Math.max((sorted.length + 1) * p, 1), sorted.length)
  const below = Math.floor(place)
  const low = sorted[below - 1] ?? 0
  const high = sorted[below] ?? low
  return low + (place - below) * (high - low)
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((total, value) => total + value, 0) / values.length
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}
