/** A statistic with its interval: when there is one, when there is none, and that it can be repeated. */
import { expect, test } from 'vitest'
import { krippendorffAlpha } from '../../shared/statistics/krippendorffAlpha.ts'
import { type Rating, ratingTable } from '../../shared/statistics/ratings.ts'
import { measured, type Statistic } from './interval.ts'

const alpha: Statistic = (table) => krippendorffAlpha(table)
const agreeing = (count: number, label: string): Rating[][] => Array.from({ length: count }, () => [label, label])

test('perfect agreement has an interval of one point', () => {
  const table = ratingTable([...agreeing(6, 'a'), ...agreeing(6, 'b')])
  expect(measured('alpha', table, alpha, 'seed')).toEqual({
    measure: 'alpha',
    value: 1,
    low: 1,
    high: 1,
    undefinedReason: null,
  })
})

test('a value without variation in most replicates gets no interval', () => {
  const table = ratingTable([...agreeing(2, 'a'), ['a', 'b']])
  // Of three items the one that varies is missing in (2/3)^3 of the replicates: few enough.
  expect(measured('alpha', table, alpha, 'seed').low).not.toBeNull()
  const rare: Statistic = (data) => {
    const given = new Set(data.codes)
    return given.size === 3 ? { value: 0.5, reason: null } : { value: null, reason: 'no_variation' }
  }
  const three = ratingTable([
    ['a', 'a'],
    ['b', 'b'],
    ['c', 'c'],
  ])
  expect(measured('rare', three, rare, 'seed')).toMatchObject({ value: 0.5, low: null, high: null })
})

test('the seed and the measure decide the interval', () => {
  const table = ratingTable([...agreeing(9, 'a'), ...agreeing(5, 'b'), ['a', 'b'], ['b', 'a'], ['a', 'b']])
  const first = measured('alpha', table, alpha, 'seed')
  expect(measured('alpha', table, alpha, 'seed')).toEqual(first)
  expect(measured('alpha', table, alpha, 'other').low).not.toBe(first.low)
})

test('an undefined statistic keeps its reason', () => {
  expect(measured('alpha', ratingTable(agreeing(3, 'a')), alpha, 'seed')).toEqual({
    measure: 'alpha',
    value: null,
    low: null,
    high: null,
    undefinedReason: 'no_variation',
  })
})
