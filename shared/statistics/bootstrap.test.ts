/** Bootstrap intervals against 100,000 replicates of another program, within four Monte Carlo standard errors. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bootstrapInterval } from './bootstrap.ts'
import { fleissKappaValue } from './fleissKappa.ts'
import { gwetAcValue } from './gwetAc.ts'
import { krippendorffAlpha, type Level } from './krippendorffAlpha.ts'
import { type Rating, type RatingTable, ratingTable, withRows } from './ratings.ts'

const vectors = JSON.parse(readFileSync(new URL('./vectors/bootstrap.json', import.meta.url), 'utf8'))

interface Vector {
  readonly id: string
  readonly measure: string
  readonly options: { readonly categories?: readonly string[]; readonly level?: Level }
  readonly ratings: readonly (readonly Rating[])[]
  readonly expected: { readonly boot_se: number; readonly percentile: readonly [number, number] }
  readonly tolerance: { readonly percentile: number; readonly boot_se: number }
}

function statistic(vector: Vector): (table: RatingTable) => number | null {
  if (vector.measure === 'fleiss_kappa') return (table) => fleissKappaValue(table)
  if (vector.measure === 'gwet_ac') return (table) => gwetAcValue(table)
  return (table) => krippendorffAlpha(table, vector.options.level).value
}

describe('percentile intervals', () => {
  test.each((vectors as readonly Vector[]).map((vector) => [vector.id, vector] as const))('%s', (_id, vector) => {
    const table = ratingTable(vector.ratings, vector.options)
    const value = statistic(vector)
    const options = { seed: 'loadstone', replicates: 10_000 }
    const interval = bootstrapInterval(table.items, (rows) => value(withRows(table, rows)), options)
    const [low, high] = vector.expected.percentile
    expect(Math.abs((interval?.low ?? Number.NaN) - low)).toBeLessThanOrEqual(vector.tolerance.percentile)
    expect(Math.abs((interval?.high ?? Number.NaN) - high)).toBeLessThanOrEqual(vector.tolerance.percentile)
    const error = Math.abs((interval?.standardError ?? Number.NaN) - vector.expected.boot_se)
    expect(error).toBeLessThanOrEqual(vector.tolerance.boot_se)
  })

  test('the same seed gives the same interval, another seed another', () => {
    const sample = [3, 1, 4, 1, 5, 9, 2, 6]
    const mean = (rows: Int32Array) => rows.reduce((total, row) => total + (sample[row] ?? 0), 0) / rows.length
    const first = bootstrapInterval(8, mean, { seed: 'a', replicates: 500 })
    expect(bootstrapInterval(8, mean, { seed: 'a', replicates: 500 })).toEqual(first)
    expect(bootstrapInterval(8, mean, { seed: 'b', replicates: 500 })).not.toEqual(first)
  })

  test('undefined replicates are dropped and counted; nothing to resample gives null', () => {
    const table = ratingTable([
      ['a', 'a'],
      ['a', 'a'],
      ['a', 'b'],
    ])
    const alpha = (rows: Int32Array) => krippendorffAlpha(withRows(table, rows)).value
    const interval = bootstrapInterval(3, alpha, { seed: 's', replicates: 2000 })
    // A replicate has no variation when the third item is never drawn: (2/3)^3 of them.
    expect((interval?.undefinedReplicates ?? 0) / 2000).toBeCloseTo(8 / 27, 1)
    expect(bootstrapInterval(0, alpha, { seed: 's', replicates: 10 })).toBeNull()
    expect(bootstrapInterval(3, () => null, { seed: 's', replicates: 10 })).toBeNull()
  })
})
