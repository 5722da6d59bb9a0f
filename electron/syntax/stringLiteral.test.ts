/** String literals: values as Python reads them. */
import { describe, expect, it } from 'vitest'
import { shapeOfLiteral, valueOfLiteral } from './stringLiteral.ts'

describe('values', () => {
  it.each([
    ['"a"', 'a'],
    ["'a\"b'", 'a"b'],
    ['"""a\nb"""', 'a\nb'],
    [String.raw`"a\tb\\c\'"`, "a\tb\\c'"],
    [String.raw`"\x41\u00e9\U0001F600\101"`, 'Aé😀A'],
    [String.raw`"\q"`, String.raw`\q`],
    [String.raw`r"a\n"`, String.raw`a\n`],
    [String.raw`Rb'\x41'`, String.raw`\x41`],
    ['u"é"', 'é'],
    ['"a\\\nb"', 'ab'],
    ['"a\\\r\nb"', 'ab'],
    ['"open', 'open'],
    ['""', ''],
    ['"""', ''],
    [String.raw`"\U00110000"`, String.raw`\U00110000`],
    ['name', 'name'],
  ])('%j', (source, value) => {
    expect(valueOfLiteral(source)).toBe(value)
  })

  it('reads prefix and quotes', () => {
    expect(shapeOfLiteral('Rf"""x"""')).toEqual({ prefix: 'rf', quotes: 3 })
    expect(shapeOfLiteral('f(x)')).toBeUndefined()
  })
})
