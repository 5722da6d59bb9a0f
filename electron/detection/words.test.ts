/** Words: compared with the words that a regular expression finds. */
import { describe, expect, it } from 'vitest'
import { Words } from './words.ts'

const texts = [
  'import a\nfrom b.c import d as e3 # été _x\n"f-string {g}"',
  '3abc a3b x_1y 12 1e5 __init__',
  'naïve café ab\u00e9cd \ud83d\ude00smile tail',
  Array.from({ length: 500 }, (_, index) => `name_${index * 7} = value${index}`).join('\n'),
  '',
]

describe('words', () => {
  it.each(texts)('of %j are those that a regular expression finds', (text) => {
    const words = new Words(text)
    const expected = new Set(text.match(/[A-Za-z_]\w*/g) ?? [])
    const asked = new Set([
      ...expected,
      'abc',
      'b',
      'init',
      'name_1',
      'value',
      'caf',
      'na',
      've',
      'ab',
      'cd',
      '12',
      'a.b',
      'a-b',
      '',
    ])
    for (const word of asked) expect([word, words.has(word)]).toEqual([word, expected.has(word)])
  })
})
