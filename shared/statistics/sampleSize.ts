/** Sample size: Cochran's formula for a proportion, with the finite population correction. */
import { normalQuantile } from './normal.ts'

export interface SampleSizeQuestion {
  /** Size of the population, or null when it is unknown or as good as infinite. */
  readonly population: number | null
  /** Confidence level, 0.95 for 95 %. */
  readonly confidence: number
  /** Half width of the interval, 0.05 for 5 percentage points. */
  readonly margin: number
  /** Expected proportion; 0.5 is the worst case. */
  readonly proportion: number
}

export interface SampleSize {
  readonly z: number
  /** Without, and with, the finite population correction, before rounding. */
  readonly uncorrected: number
  readonly raw: number
  /** Rounded up: guarantees the margin. */
  readonly roundedUp: number
  /** Rounded to the nearest: what many papers report; the margin may be missed by a hair. */
  readonly nearest: number
}

/** Cochran (1977), Sampling Techniques, section 4.4: n0 = z^2 p (1 - p) / e^2; n = n0 / (1 + (n0 - 1) / N). */
export function sampleSize(question: SampleSizeQuestion): SampleSize {
  const { population, confidence, margin, proportion } = question
  const z = normalQuantile(1 - (1 - confidence) / 2)
  const uncorrected = (z ** 2 * proportion * (1 - proportion)) / margin ** 2
  const raw = population === null ? uncorrected : uncorrected / (1 + (uncorrected - 1) / population)
  // A population of one needs one: rounding must not lift 1 + 1e-16 to 2.
  return { z, uncorrected, raw, roundedUp: Math.ceil(raw - 1e-12), nearest: Math.round(raw) }
}

/** The margin that a sample of `size` reaches, as a share; 0 when everything is sampled. */
export function reachedMargin(question: Omit<SampleSizeQuestion, 'margin'>, size: number): number {
  const { population, confidence, proportion } = question
  const z = normalQuantile(1 - (1 - confidence) / 2)
  if (population !== null && size >= population) return 0
  const correction = population === null ? 1 : (population - size) / (population - 1)
  return z * Math.sqrt(((proportion * (1 - proportion)) / size) * correction)
}
