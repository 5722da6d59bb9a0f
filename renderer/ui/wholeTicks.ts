/** Whole ticks: the numbers beside an axis that counts things, where halves would be told as the next whole. Pure. */

/** From 0 to at most `most`, in steps of 1, 2 or 5 times a power of ten, about `wanted` of them. */
export function wholeTicks(most: number, wanted: number): number[] {
  const rough = Math.max(1, most / wanted)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step)
}
