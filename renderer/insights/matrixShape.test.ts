/** What is shown of a matrix, how it is shaded, and where keys lead. */
import { describe, expect, test } from 'vitest'
import type { Matrix } from '../../shared/api/insights.ts'
import { cellStep, darkest, matrixCsvRows, shade, shortLabels, usedOf } from './matrixShape.ts'

const line = (id: string, total: number) => ({ id, label: id.toUpperCase(), total })
const matrix: Matrix = {
  rows: [line('a', 9), line('b', 0), line('c', 3)],
  columns: [line('a', 9), line('b', 0), line('c', 3)],
  cells: [
    [9, 0, 3],
    [0, 0, 0],
    [3, 0, 3],
  ],
}

test('unused rows and columns are left out together with their cells', () => {
  expect(usedOf(matrix)).toEqual({
    rows: [line('a', 9), line('c', 3)],
    columns: [line('a', 9), line('c', 3)],
    cells: [
      [9, 3],
      [3, 3],
    ],
  })
})

test('the diagonal does not pale the rest, and a small number is darker than none', () => {
  expect(darkest(matrix)).toBe(3)
  expect(shade(0, 3)).toBe(0)
  expect(shade(1, 1000)).toBeGreaterThan(0)
  expect(shade(3, 3)).toBe(42)
  expect(shade(9, 3)).toBe(42)
  expect(shade(0, 0)).toBe(0)
})

describe('keys', () => {
  const size = { rows: 3, columns: 4, page: 2 }
  test.each([
    ['ArrowRight', false, { row: 1, column: 2 }],
    ['ArrowUp', false, { row: 0, column: 1 }],
    ['PageDown', false, { row: 2, column: 1 }],
    ['Home', false, { row: 1, column: 0 }],
    ['End', true, { row: 2, column: 3 }],
  ] as const)('%s', (key, mod, place) => {
    expect(cellStep({ row: 1, column: 1 }, key, mod, size)).toEqual(place)
  })

  test('stop at the edges, and leave other keys alone', () => {
    expect(cellStep({ row: 2, column: 3 }, 'ArrowDown', false, size)).toEqual({ row: 2, column: 3 })
    expect(cellStep({ row: 0, column: 0 }, 'Enter', false, size)).toBeNull()
  })
})

test('the table for a spreadsheet has totals by row', () => {
  expect(matrixCsvRows(usedOf(matrix), 'code')).toEqual([
    ['code', 'A', 'C', 'total'],
    ['A', 9, 3, 9],
    ['C', 3, 3, 3],
  ])
})

test('columns are called by the last part of their names, unless two share it', () => {
  expect(shortLabels(['a/one', 'b/two', 'c/two', 'three', 'd/'])).toEqual(['one', 'b/two', 'c/two', 'three', 'd/'])
})
