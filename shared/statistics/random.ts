/** Random numbers that a seed reproduces everywhere: xoshiro128** 1.1, in 32-bit operations only. */
import { sha256Words } from './sha256.ts'

export interface RandomSource {
  /** The next 32 bits, 0 to 2^32 - 1. */
  readonly next: () => number
  /** A whole number from 0 to bound - 1, without bias; 1 <= bound <= 2^32. */
  readonly below: (bound: number) => number
}

function swappedBytes(word: number): number {
  return ((word >>> 24) | ((word >>> 8) & 0xff00) | ((word << 8) & 0xff0000) | (word << 24)) >>> 0
}

/** The four little-endian words of the first 16 bytes of SHA-256(seed). */
export function seedState(seed: string): [number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = sha256Words(seed)
  return [swappedBytes(a), swappedBytes(b), swappedBytes(c), swappedBytes(d)]
}

/**
 * The generator of Blackman & Vigna (2021), ACM Transactions on Mathematical Software 47:36; version 1.1 scrambles the second
 * word of the state, 1.0 the first.
 */
export function xoshiro128(state: readonly [number, number, number, number]): RandomSource {
  let [a, b, c, d] = state
  const next = () => {
    const scrambled = Math.imul(b, 5)
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
  const below = (bound: number) => {
    // Values under 2^32 mod bound are the surplus that would favour small results.
    const surplus = 2 ** 32 % bound
    let drawn = next()
    while (drawn < surplus) drawn = next()
    return drawn % bound
  }
  return { next, below }
}

export function seededRandom(seed: string): RandomSource {
  return xoshiro128(seedState(seed))
}

/** Draws `count` of the values without replacement, in the order drawn (forward Fisher-Yates). */
export function drawWithout<T>(random: RandomSource, values: readonly T[], count: number): T[] {
  const pool = [...values]
  const wanted = Math.min(count, pool.length)
  for (let index = 0; index < wanted; index += 1) {
    const chosen = index + random.below(pool.length - index)
    const value = pool[chosen] as T
    pool[chosen] = pool[index] as T
    pool[index] = value
  }
  return pool.slice(0, wanted)
}
