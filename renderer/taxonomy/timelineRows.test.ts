/** Rows of the timeline: steps together, narrowed, with days between. */
import { describe, expect, test } from 'vitest'
import type { CodebookEntry } from '../../shared/api/taxonomy.ts'
import { rowReason, rowWords, timelineRows } from './timelineRows.ts'

function entry(eventId: string, action: string, words: string, rest: Partial<CodebookEntry> = {}): CodebookEntry {
  const at = '2026-11-12T10:00:00.000Z'
  const usual = {
    raterId: 'ada',
    hlc: eventId,
    about: 'code',
    id: 'c',
    schemeId: 's',
    reason: '',
    undone: false,
  } as const
  return { ...usual, eventId, action, words, at, fields: [], ...rest }
}

const all = { text: '', raterId: null, undone: true }
const entries = [
  entry('5', 'D', 'renamed A to B', { undone: true }),
  entry('4', 'C', 'edited definition of A', {
    fields: [{ field: 'definition', before: 'old', after: 'Weights move' }],
  }),
  entry('3', 'B', 'moved X below B', { raterId: 'grace', reason: 'one thing', at: '2026-11-11T10:00:00.000Z' }),
  entry('2', 'B', 'merged A into B', { raterId: 'grace', at: '2026-11-11T10:00:00.000Z' }),
  entry('1', 'A', 'made the code A', { at: '2026-11-11T09:00:00.000Z' }),
]
const keys = (filter: Partial<typeof all> | { raterId: string }) =>
  timelineRows(entries, { ...all, ...filter }).map(({ key }) => key)

describe('timelineRows', () => {
  test('puts events of one step together and begins each day with its name', () => {
    const rows = timelineRows(entries, all)
    expect(rows.map((row) => [row.day, rowWords(row), rowReason(row)])).toEqual([
      ['12 November 2026', 'renamed A to B', ''],
      ['', 'edited definition of A', ''],
      ['11 November 2026', 'moved X below B and 1 more', 'one thing'],
      ['', 'made the code A', ''],
    ])
  })

  test('tells of a codebook that was taken in as a whole by its numbers', () => {
    const taken = [
      entry('4', 'A', 'made the code C'),
      entry('3', 'A', 'made the code B'),
      entry('2', 'A', 'made the code A'),
      entry('1', 'A', 'made the scheme S', { about: 'scheme' }),
    ]
    expect(timelineRows(taken, all).map(rowWords)).toEqual(['made 1 scheme and 3 codes'])
  })

  test('is narrowed by words, reasons and texts, by who, and to what is in effect', () => {
    expect(keys({ text: 'MERGED' })).toEqual(['2'])
    expect(keys({ text: 'one thing' })).toEqual(['3'])
    expect(keys({ text: 'weights' })).toEqual(['4'])
    expect(keys({ raterId: 'grace' })).toEqual(['3'])
    expect(keys({ undone: false })).toEqual(['4', '3', '1'])
  })
})
