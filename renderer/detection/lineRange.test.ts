/** Lines are counted as the scan counts them. */
import { expect, it } from 'vitest'
import { lineRange } from './lineRange.ts'

it('finds lines whatever ends them', () => {
  const text = 'one\r\ntwo\rthree\nfour'
  const lines = [1, 2, 3, 4].map((line) => {
    const { start, end } = lineRange(text, line)
    return text.slice(start, end)
  })
  expect(lines).toEqual(['one', 'two', 'three', 'four'])
})

it('gives the last line for one that is not there', () => {
  expect(lineRange('a\nbc', 9)).toEqual({ start: 2, end: 4 })
  expect(lineRange('', 1)).toEqual({ start: 0, end: 0 })
})
