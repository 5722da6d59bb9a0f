/** Rating tables: the order of categories, rows drawn again, and properties that hold for all of them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fleissKappa, fleissKappaValue } from './fleissKappa.ts'
import { gwetAc, gwetAcValue } from './gwetAc.ts'
import { krippendorffAlpha } from './krippendorffAlpha.ts'
import { completeItems, type Rating, ratingTable, withRows } from './ratings.ts'
import { setAlpha, setTable } from './setAlpha.ts'

const label = fc.constantFrom<Rating>('a', 'b', 'c', null)
const tables = fc.array(fc.array(label, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 30 })

describe('ratingTable', () => {
  test('orders categories as listed, else by number or by name, and appends what the list lacks', () => {
    const ratings = [
      ['10', '9'],
      ['2', null],
    ]
    expect(ratingTable(ratings).categories).toEqual(['10', '2', '9'])
    expect(ratingTable(ratings, { numeric: true }).categories).toEqual(['2', '9', '10'])
    expect(ratingTable(ratings, { categories: ['9', '5'] }).categories).toEqual(['9', '5', '10', '2'])
  })

  test('short rows count as not rated', () => {
    expect([...ratingTable([['a', 'b'], ['a']]).codes]).toEqual([0, 1, 0, -1])
  })

  test('rows are repeated as often as they are named', () => {
    const table = ratingTable([
      ['a', 'b'],
      ['b', null],
      ['a', 'a'],
    ])
    expect([...withRows(table, Int32Array.from([2, 2, 1])).codes]).toEqual([0, 0, 0, 0, 1, -1])
    expect(completeItems(table).items).toBe(2)
  })
})

describe('every coefficient', () => {
  test('is a finite number of at most 1 or null with a reason, never NaN', () => {
    fc.assert(
      fc.property(tables, (ratings) => {
        const table = ratingTable(ratings)
        for (const result of [
          fleissKappa(table, 'available'),
          fleissKappa(table),
          gwetAc(table),
          krippendorffAlpha(table),
        ]) {
          if (result.value === null) expect(result.reason).not.toBeNull()
          else expect(Number.isFinite(result.value) && result.value <= 1 + 1e-12).toBe(true)
        }
      }),
    )
  })

  test('has the same value with and without its standard errors', () => {
    fc.assert(
      fc.property(tables, (ratings) => {
        const table = ratingTable(ratings)
        const pairs = [
          [fleissKappaValue(table), fleissKappa(table).value],
          [fleissKappaValue(table, 'available'), fleissKappa(table, 'available').value],
          [gwetAcValue(table), gwetAc(table).value],
        ] as const
        for (const [fast, full] of pairs) {
          if (full === null) expect(fast).toBeNull()
          else expect(fast).toBeCloseTo(full, 9)
        }
      }),
    )
  })

  test('does not depend on the order of items and raters', () => {
    fc.assert(
      fc.property(tables, (ratings) => {
        const turned = [...ratings].reverse().map((row) => [...row].reverse())
        const alpha = krippendorffAlpha(ratingTable(ratings)).value
        const same = krippendorffAlpha(ratingTable(turned)).value
        if (alpha === null) expect(same).toBeNull()
        else expect(same).toBeCloseTo(alpha, 9)
      }),
    )
  })

  test('alpha for sets of one code each is nominal alpha', () => {
    fc.assert(
      fc.property(tables, (ratings) => {
        const sets = ratings.map((row) => row.map((value) => (value === null ? null : [value])))
        const nominal = krippendorffAlpha(ratingTable(ratings)).value
        for (const distance of ['masi', 'jaccard'] as const) {
          const value = setAlpha(setTable(sets), distance).value
          if (nominal === null) expect(value).toBeNull()
          else expect(value).toBeCloseTo(nominal, 9)
        }
      }),
    )
  })
})
