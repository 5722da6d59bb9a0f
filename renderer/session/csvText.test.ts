/** CSV quoting, and formulas made harmless. */
import { expect, test } from 'vitest'
import { csvText } from './csvText.ts'

test('quotes what must be quoted, ends each line, and leaves numbers alone', () => {
  expect(
    csvText([
      ['a', 'b'],
      ['two\nlines', 'say "so"'],
      ['x,y', -3],
    ]),
  ).toBe('a,b\r\n"two\nlines","say ""so"""\r\n"x,y",-3\r\n')
})

test('no cell starts a formula, and one apostrophe off restores it', () => {
  expect(csvText([['=1+1', "'=1", '@x', 'a=b']])).toBe("'=1+1,''=1,'@x,a=b\r\n")
})
