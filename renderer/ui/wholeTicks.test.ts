/** Ticks of axes that count. */
import { expect, test } from 'vitest'
import { wholeTicks } from './wholeTicks.ts'

test('few things are counted one by one, and none twice', () => {
  expect(wholeTicks(4, 8)).toEqual([0, 1, 2, 3, 4])
  expect(wholeTicks(7, 14)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(wholeTicks(0, 8)).toEqual([0])
})

test('many are counted in steps that one can add up', () => {
  expect(wholeTicks(91, 8)).toEqual([0, 20, 40, 60, 80])
  expect(wholeTicks(1059, 14)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000])
  expect(wholeTicks(9.5, 5)).toEqual([0, 2, 4, 6, 8])
})
