/** What is shown of a matrix, and which of its numbers is the darkest. */
import { expect, test } from 'vitest'
import type { Matrix } from '../../shared/api/insights.ts'
import { darkest, matrixCsvRows, shortLabels, usedOf } from './matrixShape.ts'

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

test('the diagonal does not pale the rest', () => {
  expect(darkest(matrix)).toBe(3)
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
