import { describe, expect, test } from 'vitest'
import { fileMarks } from './marks.ts'
import { sampleCoding, sampleFile, sampleIds, sampleLoads, sampleRaters, sampleSchemes, sampleText } from './sampleFile.fixture.ts'
import { loadOnLine, loadsAt, marksAt } from './spots.ts'

const text = sampleText(40)
const loads = sampleLoads(text)

describe('spots', () => {
  test('a caret anywhere in a load, edges included, is at it', () => {
    const [first] = loads
    if (first === undefined) throw new Error('the sample has loads')
    const caret = (at: number) => loadsAt(loads, { start: at, end: at }).map((load) => load.id)
    expect([first.start - 1, first.start, first.end, first.end + 1].map(caret)).toEqual([[], ['load-0'], ['load-0'], []])
  })

  test('the narrowest comes first', () => {
    const codings = [sampleCoding(text, 1, { start: 0, end: 60 }), sampleCoding(text, 2, { start: 10, end: 20, code: 1 })]
    const schemes = sampleSchemes(['#336699', '#993366'])
    const marks = fileMarks({ file: sampleFile(text), codings, schemes, raters: sampleRaters, raterId: sampleIds.me })
    expect(marksAt(marks, { start: 12, end: 15 }).map((mark) => mark.name)).toEqual(['Stage 1', 'Stage 0'])
    expect(marksAt(marks, { start: 12, end: 25 }).map((mark) => mark.name)).toEqual(['Stage 0'])
  })

  test('clicks on one icon go round the loads of its line', () => {
    const [first] = loads
    if (first === undefined) throw new Error('the sample has loads')
    const two = [first, { ...first, id: 'second' }, ...loads.slice(1)]
    expect(loadOnLine(two, first.line, null)?.id).toBe('load-0')
    expect(loadOnLine(two, first.line, 'load-0')?.id).toBe('second')
    expect(loadOnLine(two, first.line, 'second')?.id).toBe('load-0')
    expect(loadOnLine(two, 1, null)).toBeUndefined()
  })
})
