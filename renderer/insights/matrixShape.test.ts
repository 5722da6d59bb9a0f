/** Which number of a matrix is the darkest, and how its columns are called. */
import { expect, test } from 'vitest'
import type { Matrix } from '../../shared/api/insights.ts'
import { darkest, shortLabels } from './matrixShape.ts'

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

test('the diagonal does not pale the rest', () => {
  expect(darkest(matrix)).toBe(3)
})

test('columns are called by the last part of their names, unless two share it', () => {
  expect(shortLabels(['a/one', 'b/two', 'c/two', 'three', 'd/'])).toEqual(['one', 'b/two', 'c/two', 'three', 'd/'])
})
