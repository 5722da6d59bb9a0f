/** Sample sizes, allocations, draws and random numbers against values worked out with other programs. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allocate, type AllocationRule } from './allocation.ts'
import { drawOrder, drawSample, frameHash, sampleKey } from './hashSample.ts'
import { drawWithout, seededRandom, seedState, xoshiro128 } from './random.ts'
import { reachedMargin, sampleSize, type SampleSizeQuestion } from './sampleSize.ts'

const vectors = JSON.parse(readFileSync(new URL('./vectors/sampling.json', import.meta.url), 'utf8'))

interface Vector {
  readonly id: string
  readonly measure: string
  readonly options: unknown
  readonly expected: unknown
  readonly keys?: Readonly<Record<string, string>>
}

const all = vectors as readonly Vector[]
const of = (measure: string) => all.filter((vector) => vector.measure === measure).map((v) => [v.id, v] as const)

describe('sample size', () => {
  test.each(of('sample_size'))('%s', (_id, vector) => {
    const size = sampleSize(vector.options as SampleSizeQuestion)
    const expected = vector.expected as Record<'z' | 'n0' | 'n_raw' | 'n_ceil' | 'n_nearest', number>
    expect(size.z).toBeCloseTo(expected.z, 10)
    expect(size.uncorrected).toBeCloseTo(expected.n0, 6)
    expect(size.raw).toBeCloseTo(expected.n_raw, 6)
    expect([size.roundedUp, size.nearest]).toEqual([expected.n_ceil, expected.n_nearest])
  })

  test('the margin that a sample reaches, and none when all are taken', () => {
    const question = { population: 3067, confidence: 0.95, proportion: 0.5 }
    expect(reachedMargin(question, 341)).toBeCloseTo(0.05004, 5)
    expect(reachedMargin(question, 3067)).toBe(0)
    expect(reachedMargin({ ...question, population: null }, 385)).toBeCloseTo(0.049945, 6)
  })
})

describe('allocation', () => {
  test.each(of('allocation'))('%s', (_id, vector) => {
    const options = vector.options as AllocationRule & { strata: Record<string, number>; n: number }
    expect(allocate(options.strata, options.n, options)).toEqual(vector.expected)
  })

  test('minimums that do not fit give way, and the total still holds', () => {
    const taken = allocate({ a: 900, b: 50, c: 50 }, 4, { method: 'proportional', minimum: 2 })
    expect(Object.values(taken).reduce((total, count) => total + count, 0)).toBe(4)
  })
})

describe('hash-ordered draws', () => {
  test.each(of('hash_sample'))('%s', (_id, vector) => {
    const { seed, frame, n } = vector.options as {
      seed: string
      frame: Record<string, string[]>
      n: Record<string, number>
    }
    const expected = vector.expected as Record<string, string[]>
    for (const [stratum, items] of Object.entries(frame)) {
      expect(drawSample(seed, stratum, items, n[stratum] ?? 0)).toEqual(expected[stratum])
      expect(sampleKey(seed, stratum, expected[stratum]?.[0] ?? '')).toBe(vector.keys?.[stratum])
    }
  })

  test('the order of the frame does not matter, and a larger sample keeps the smaller one', () => {
    const items = Array.from({ length: 60 }, (_, index) => `repository-${index}`)
    const small = drawSample('seed', '', items, 10)
    expect(drawSample('seed', '', [...items].reverse(), 10)).toEqual(small)
    expect(drawSample('seed', '', items, 25).slice(0, 10)).toEqual(small)
    expect(drawOrder('seed', '', items)[10]?.item).toBe(drawSample('seed', '', items, 11).at(-1))
    expect(frameHash(['b', 'a'])).toBe(frameHash(['a', 'b']))
  })
})

describe('xoshiro128** 1.1', () => {
  test('gives the numbers of the reference implementation, not those of 1.0', () => {
    const random = xoshiro128([1, 2, 3, 4])
    expect([random.next(), random.next(), random.next(), random.next()]).toEqual([11520, 0, 5927040, 70819200])
  })

  test.each(of('xoshiro128starstar'))('%s', (_id, vector) => {
    const { seed } = vector.options as { seed: string }
    const expected = vector.expected as Record<string, number[]>
    const words = seededRandom(seed)
    const bounded = seededRandom(seed)
    const numbers = Array.from({ length: 100 }, (_, index) => index)
    expect(seedState(seed)).toEqual(expected['state'])
    expect(expected['u32']?.map(() => words.next())).toEqual(expected['u32'])
    const bounds = [2, 3, 10, 100, 3067, 1_000_000, 3_000_000_000]
    expect(bounds.map((bound) => bounded.below(bound))).toEqual(expected['below'])
    expect(drawWithout(seededRandom(seed), numbers, 10)).toEqual(expected['sample_10_of_0..99'])
  })
})
