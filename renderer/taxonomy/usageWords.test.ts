/** How often a code is said, in words. */
import { expect, test } from 'vitest'
import { renameWords, usageWords } from './usageWords.ts'

const count = { codeId: 'a', codings: 1204, units: 1, raters: 2 }

test('numbers are told with their nouns', () => {
  expect(usageWords(count)).toBe('1,204 codings · 1 unit · 2 raters')
  expect(usageWords(undefined)).toBe('not used yet')
})

test('a new name is told by what will read so', () => {
  expect(renameWords(count, ' Tuning ')).toBe('1,204 codings by 2 raters will read as Tuning.')
  expect(renameWords(undefined, 'Tuning')).toBe('No coding is touched: nobody has used it yet.')
})
