import { describe, expect, test } from 'vitest'
import type { FileText } from '../../shared/api/corpus.ts'
import { fileNotes, sizeWords } from './fileNotes.ts'

const file: FileText = { path: 'a', blob: 'b', text: '', encoding: 'utf-8', size: 2_500_000, state: 'text', notes: [], rendered: false }

describe('fileNotes', () => {
  test('a plain file needs none', () => {
    expect(fileNotes(file)).toEqual([])
  })

  test.each([
    ['cut', 'Large file of 2.5 MB: only its beginning is shown.'],
    ['binary', 'Binary file of 2.5 MB: its content is not text.'],
    ['link', 'Symbolic link: what it points to is shown, not followed.'],
    ['missing', 'The content is not in this clone, so it cannot be shown.'],
  ] as const)('%s is said in words', (state, text) => {
    expect(fileNotes({ ...file, state })).toEqual([{ tone: 'warning', text }])
  })

  test('a notebook says that it is a rendering', () => {
    expect(fileNotes({ ...file, rendered: true })).toEqual([
      { tone: 'info', text: 'Notebook, shown cell by cell; lines and offsets are those of what is shown here.' },
    ])
  })

  test("the back end's own words stand alone, with the tone of the state", () => {
    expect(fileNotes({ ...file, state: 'cut', notes: ['Cut at 5 MB.'] })).toEqual([{ tone: 'warning', text: 'Cut at 5 MB.' }])
    expect(fileNotes({ ...file, notes: ['Latin-1.'] })).toEqual([{ tone: 'info', text: 'Latin-1.' }])
  })
})

test('sizes are told in decimal units', () => {
  expect([0, 999, 1000, 1_234_567, 123_456_789, 5e12].map(sizeWords)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 KB',
    '1.2 MB',
    '123 MB',
    '5000 GB',
  ])
})
