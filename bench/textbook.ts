/** Agreement as a textbook writes it down, with arrays of arrays: the peer of the benchmarks of the statistics. */

export type Ratings = readonly (readonly number[])[]

function countsOf(ratings: Ratings, categories: number): number[][] {
  return ratings.map((row) => {
    const counts = Array.from({ length: categories }, () => 0)
    for (const code of row) counts[code] = (counts[code] ?? 0) + 1
    return counts
  })
}

/** Fleiss (1971), formulas 1 to 7, for complete ratings. */
export function fleiss(ratings: Ratings, categories: number): number {
  const counts = countsOf(ratings, categories)
  const raters = ratings[0]?.length ?? 0
  const agreement = counts.map((row) => (row.reduce((sum, n) => sum + n * n, 0) - raters) / (raters * (raters - 1)))
  const observed = agreement.reduce((sum, p) => sum + p, 0) / counts.length
  const shares = Array.from(
    { length: categories },
    (_, code) => counts.reduce((sum, row) => sum + (row[code] ?? 0), 0) / (counts.length * raters),
  )
  const expected = shares.reduce((sum, share) => sum + share * share, 0)
  return (observed - expected) / (1 - expected)
}

/** Krippendorff's nominal alpha by the coincidence matrix, for complete ratings. */
export function alpha(ratings: Ratings, categories: number): number {
  const matrix = Array.from({ length: categories }, () => Array.from({ length: categories }, () => 0))
  for (const row of countsOf(ratings, categories)) {
    const rated = row.reduce((sum, n) => sum + n, 0)
    for (const [a, first] of row.entries()) {
      const line = matrix[a] ?? []
      for (const [b, second] of row.entries()) {
        line[b] = (line[b] ?? 0) + (first * (a === b ? second - 1 : second)) / (rated - 1)
      }
    }
  }
  const totals = matrix.map((line) => line.reduce((sum, n) => sum + n, 0))
  const all = totals.reduce((sum, n) => sum + n, 0)
  const apart = (pairs: (a: number, b: number) => number): number =>
    totals.reduce((sum, _, a) => sum + totals.reduce((inner, __, b) => inner + (a === b ? 0 : pairs(a, b)), 0), 0)
  const observed = apart((a, b) => matrix[a]?.[b] ?? 0) / all
  const expected = apart((a, b) => (totals[a] ?? 0) * (totals[b] ?? 0)) / (all * (all - 1))
  return 1 - observed / expected
}

/** The 95 % percentile interval of a statistic over items drawn with replacement. */
export function bootstrap(ratings: Ratings, replicates: number, statistic: (sample: Ratings) => number): [number, number] {
  const values = Array.from({ length: replicates }, () =>
    statistic(ratings.map(() => ratings[Math.floor(Math.random() * ratings.length)] ?? [])),
  ).toSorted((a, b) => a - b)
  return [values[Math.floor(replicates * 0.025)] ?? Number.NaN, values[Math.floor(replicates * 0.975)] ?? Number.NaN]
}

/** Ratings that agree about as well as people do: a true category each, given by every rater three times in four. */
export function sampleRatings(items: number, raters: number, categories: number): number[][] {
  let state = 12345
  const below = (bound: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
  return Array.from({ length: items }, () => {
    const truth = below(categories)
    return Array.from({ length: raters }, () => (below(4) < 3 ? truth : below(categories)))
  })
}
