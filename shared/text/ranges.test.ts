import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, intersection, merge, overlaps } from './ranges.ts'

const ranges = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }))

test('ranges that only touch do not overlap, a caret inside does', () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false)
  expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true)
  expect(overlaps({ start: 0, end: 3 }, { start: 1, end: 1 })).toBe(true)
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 3 })).toBe(false)
})

test('a range contains itself and its edges', () => {
  const range = { start: 2, end: 5 }
  expect(contains(range, range)).toBe(true)
  expect(contains(range, { start: 5, end: 5 })).toBe(true)
  expect(contains(range, { start: 4, end: 6 })).toBe(false)
})

test('the intersection lies in both and is null when there is none', () => {
  expect(intersection({ start: 0, end: 4 }, { start: 2, end: 9 })).toEqual({ start: 2, end: 4 })
  expect(intersection({ start: 0, end: 4 }, { start: 4, end: 9 })).toBeNull()
})

test('merging joins what touches and covers the same characters', () => {
  expect(
    merge([
      { start: 5, end: 7 },
      { start: 0, end: 2 },
      { start: 2, end: 3 },
    ]),
  ).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 7 },
  ])
  fc.assert(
    fc.property(fc.array(ranges), (list) => {
      const merged = merge(list)
      for (let at = 0; at < 60; at += 1) {
        const inside = (range: { start: number; end: number }) => range.start <= at && at < range.end
        expect(merged.some(inside)).toBe(list.some(inside))
      }
      expect(merge(merged)).toEqual(merged)
    }),
  )
})
