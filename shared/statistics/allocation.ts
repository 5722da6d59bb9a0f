/** Allocation: how many items of each stratum a stratified sample takes. */

export interface AllocationRule {
  readonly method: 'proportional' | 'equal'
  /** Least number per stratum (or the whole stratum where it is smaller); proportional only. */
  readonly minimum?: number
}

interface Share {
  readonly name: string
  readonly size: number
  taken: number
  /** Numerator of the fractional part of the quota; all have the same denominator. */
  readonly remainder: number
  readonly quota: number
  readonly least: number
}

/**
 * Splits a sample of `wanted` over the strata (name -> size); never more than a stratum holds.
 * Proportional: largest remainder on exact whole numbers, ties to the larger stratum and then by name. Equal: one each in turn, by name.
 */
export function allocate(
  strata: Readonly<Record<string, number>>,
  wanted: number,
  rule: AllocationRule,
): Record<string, number> {
  const sizes = Object.entries(strata).sort(([a], [b]) => (a < b ? -1 : 1))
  const population = sizes.reduce((total, [, size]) => total + size, 0)
  const count = Math.min(wanted, population)
  return rule.method === 'equal' ? equally(sizes, count) : proportionally(sizes, count, population, rule.minimum ?? 0)
}

function equally(sizes: readonly [string, number][], wanted: number): Record<string, number> {
  const taken = Object.fromEntries(sizes.map(([name]) => [name, 0]))
  let left = wanted
  while (left > 0) {
    for (const [name, size] of sizes) {
      const current = taken[name] ?? 0
      if (left === 0 || current >= size) continue
      taken[name] = current + 1
      left -= 1
    }
  }
  return taken
}

function proportionally(
  sizes: readonly [string, number][],
  wanted: number,
  population: number,
  minimum: number,
): Record<string, number> {
  const shares = sizes.map(([name, size]): Share => {
    const least = Math.min(minimum, size)
    const floor = population === 0 ? 0 : Math.floor((wanted * size) / population)
    const quota = population === 0 ? 0 : (wanted * size) / population
    return { name, size, least, quota, taken: Math.max(floor, least), remainder: wanted * size - floor * population }
  })
  let left = wanted - shares.reduce((total, share) => total + share.taken, 0)
  const byRemainder = [...shares].sort(
    (a, b) => b.remainder - a.remainder || b.size - a.size || (a.name < b.name ? -1 : 1),
  )
  for (const share of byRemainder) {
    // A stratum lifted to its minimum already has more than its quota.
    if (left > 0 && share.taken < share.size && share.taken <= share.quota) {
      share.taken += 1
      left -= 1
    }
  }
  while (left < 0) left += takeBack(shares)
  return Object.fromEntries(shares.map((share) => [share.name, share.taken]))
}

/** Minimums can ask for more than the sample holds: the stratum furthest above its quota gives one back, to zero if need be. */
function takeBack(shares: readonly Share[]): number {
  const above = shares.filter((share) => share.taken > share.least)
  const candidates = above.length > 0 ? above : shares.filter((share) => share.taken > 0)
  const [most] = [...candidates].sort((a, b) => b.taken - b.quota - (a.taken - a.quota) || (a.name < b.name ? -1 : 1))
  if (most !== undefined) most.taken -= 1
  return 1
}
