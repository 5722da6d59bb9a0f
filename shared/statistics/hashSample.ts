/** Hash-ordered sampling: a draw that anyone can redo with `sha256sum`, whatever the order of the frame. */
import { sha256Hex } from './sha256.ts'

const separator = '\u001f'

/** SHA-256 of seed, stratum and item id, joined by U+001F: the permanent random number of the item (Ohlsson 1995). */
export function sampleKey(seed: string, stratum: string, item: string): string {
  return sha256Hex([seed, stratum, item].join(separator))
}

export interface Drawn {
  readonly item: string
  readonly key: string
}

/**
 * All items of a stratum in the order of their keys: the first n are the sample, the next one replaces an unusable item, and a
 * larger sample keeps the smaller one. Ids must be unique and free of U+001F.
 */
export function drawOrder(seed: string, stratum: string, items: readonly string[]): Drawn[] {
  const drawn = items.map((item) => ({ item, key: sampleKey(seed, stratum, item) }))
  return drawn.sort((a, b) => (a.key < b.key ? -1 : 1))
}

export function drawSample(seed: string, stratum: string, items: readonly string[], size: number): string[] {
  return drawOrder(seed, stratum, items)
    .slice(0, size)
    .map(({ item }) => item)
}

/** SHA-256 of the frame: its ids sorted, one per line. It fixes what was drawn from. */
export function frameHash(items: readonly string[]): string {
  return sha256Hex(
    [...items]
      .sort()
      .map((item) => `${item}\n`)
      .join(''),
  )
}
