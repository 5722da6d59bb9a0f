/** Words for every coefficient and every reason, and numbers as they are shown. */
import { describe, expect, test } from 'vitest'
import { undefinedReasons } from '../../shared/statistics/undefined.ts'
import { codeOf, coefficientText, measureWords, reasonWords } from './measureWords.ts'

describe('words', () => {
  test('every reason has its own sentence', () => {
    const fallback = reasonWords('something else')
    for (const reason of undefinedReasons) expect(reasonWords(reason)).not.toBe(fallback)
  })

  test('a measure about one code names it; others are about the scheme', () => {
    expect(codeOf('codeKappa:abc')).toBe('abc')
    expect(codeOf('cohenKappa')).toBeNull()
    expect(measureWords('cohenKappa').name).toBe('Cohen’s kappa')
    expect(measureWords('newMeasure').name).toBe('newMeasure')
  })

  test.each([
    [0.456, '0.46'],
    [-0.3, '\u22120.30'],
    [-0.001, '0.00'],
    [1, '1.00'],
  ])('%f is shown as %s', (value, text) => {
    expect(coefficientText(value)).toBe(text)
  })
})
