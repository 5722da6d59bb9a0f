/** Where keys lead in a table of counts, and how its cells are shaded. */
import { describe, expect, test } from 'vitest'
import { cellStep, shade } from './cellGrid.ts'

test('a small number is darker than none, and a large one never too dark', () => {
  expect(shade(0, 3)).toBe(0)
  expect(shade(1, 1000)).toBeGreaterThan(0)
  expect(shade(1, 100)).toBeLessThan(shade(2, 100))
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
