/** Quantiles of the normal and t distributions against tabled values. */
import { describe, expect, test } from 'vitest'
import { normalDistribution, normalQuantile } from './normal.ts'
import { studentQuantile } from './studentT.ts'

describe('normal distribution', () => {
  test.each([
    [0.5, 0],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.001, -3.090232306167813],
    [0.999999, 4.753424308822899],
  ])('quantile of %f', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 9)
    expect(normalDistribution(normalQuantile(p))).toBeCloseTo(p, 12)
  })

  test('far tails are 0 and 1', () => {
    expect([normalDistribution(-9), normalDistribution(9)]).toEqual([0, 1])
  })
})

describe('t distribution', () => {
  test.each([
    [1, 12.706204736432095],
    [2, 4.302652729696142],
    [5, 2.570581835636314],
    [30, 2.042272456301238],
    [100, 1.983971518523552],
    [1_000_000, 1.959966],
  ])('97.5 %% quantile with %d degrees of freedom', (degrees, t) => {
    expect(studentQuantile(0.975, degrees)).toBeCloseTo(t, degrees > 1000 ? 5 : 9)
  })
})
