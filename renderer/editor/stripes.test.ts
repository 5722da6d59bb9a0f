/** Stripes of overlapping and nested codings stand side by side. */
import { describe, expect, test } from 'vitest'
import { fileMarks } from './marks.ts'
import { sampleCoding, sampleFile, sampleIds, sampleRaters, sampleSchemes } from './sampleFile.fixture.ts'
import { mostColumns, stripesOf } from './stripes.ts'
import { textMap } from './textMap.ts'

const text = Array.from({ length: 20 }, (_, index) => `line ${String(index + 1).padStart(2, '0')}`).join('\n')
const map = textMap(text)
const schemes = sampleSchemes(['#336699', '#993366'])
/** From the first to the last of two lines, the last one's break included. */
const lines = (first: number, last: number) => ({ start: (first - 1) * 8, end: Math.min(text.length, last * 8) })

function drawn(codings: ReturnType<typeof sampleCoding>[], by: 'code' | 'rater') {
  const marks = fileMarks({ file: sampleFile(text), codings, schemes, raters: sampleRaters, raterId: sampleIds.me })
  const { stripes, columns } = stripesOf(map, marks, by)
  const told = stripes.map(
    ({ column, firstLine, lastLine, pattern }) => `${column}: ${firstLine}-${lastLine}, pattern ${pattern}`,
  )
  return { told, columns, colours: stripes.map(({ colour }) => colour) }
}

const nested = [
  sampleCoding(text, 1, lines(1, 10)),
  sampleCoding(text, 2, { ...lines(2, 4), code: 1 }),
  sampleCoding(text, 3, { ...lines(3, 3), mine: false }),
  sampleCoding(text, 4, { ...lines(6, 7), code: 1, mine: false }),
]

describe('by code', () => {
  test('nested ones stand to the right of what holds them, and a free column is used again', () => {
    expect(drawn(nested, 'code')).toEqual({
      told: ['0: 1-10, pattern 0', '1: 2-4, pattern 0', '2: 3-3, pattern 1', '1: 6-7, pattern 1'],
      columns: 3,
      colours: ['#336699', '#993366', '#336699', '#993366'],
    })
  })

  test('two codings of one line stand apart, although their text does not overlap', () => {
    const both = [sampleCoding(text, 1, { start: 0, end: 3 }), sampleCoding(text, 2, { start: 4, end: 7 })]
    expect(drawn(both, 'code').told).toEqual(['0: 1-1, pattern 0', '1: 1-1, pattern 0'])
  })

  test('a line further down needs no column of its own', () => {
    expect(drawn([sampleCoding(text, 1, lines(1, 2)), sampleCoding(text, 2, lines(3, 4))], 'code').columns).toBe(1)
  })
})

test('by rater, everybody has columns and a colour of their own', () => {
  expect(drawn(nested, 'rater')).toEqual({
    told: ['0: 1-10, pattern 0', '1: 2-4, pattern 0', '2: 3-3, pattern 1', '2: 6-7, pattern 1'],
    columns: 3,
    colours: ['#2266aa', '#2266aa', '#aa6622', '#aa6622'],
  })
})

test('more than there is room for share the last column', () => {
  const many = Array.from({ length: mostColumns + 3 }, (_, index) => sampleCoding(text, index, lines(1, 2)))
  const { told, columns } = drawn(many, 'code')
  expect(columns).toBe(mostColumns)
  expect(told.slice(-4).every((one) => one.startsWith(`${mostColumns - 1}:`))).toBe(true)
})
