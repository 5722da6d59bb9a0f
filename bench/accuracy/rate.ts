/** Rate: hits out of a total, added up over repositories and printed with the count behind it. */

export interface Rate {
  readonly hits: number
  readonly total: number
}

export const none: Rate = { hits: 0, total: 0 }

export function rateOf<Item>(items: readonly Item[], isHit: (item: Item) => boolean): Rate {
  return { hits: items.filter((item) => isHit(item)).length, total: items.length }
}

export function add(a: Rate, b: Rate): Rate {
  return { hits: a.hits + b.hits, total: a.total + b.total }
}

/** `99.50 %  (199 of 200)`; nothing to measure is said so. Rounded down: a share below the goal never reads as the goal. */
export function percent({ hits, total }: Rate): string {
  if (total === 0) return 'nothing to measure'
  return `${(Math.floor((hits / total) * 10_000) / 100).toFixed(2)} %  (${hits} of ${total})`
}

/** One line of the table: what was measured, the rate, the goal and whether it is met. */
export function lineOf(label: string, rate: Rate, goal?: number): string {
  const met = goal === undefined || rate.total === 0 ? '' : rate.hits / rate.total >= goal ? '  met' : '  NOT MET'
  const wanted = goal === undefined ? '' : `  goal ${(goal * 100).toFixed(1)} %`
  return `${label.padEnd(46)} ${percent(rate)}${wanted}${met}`
}
