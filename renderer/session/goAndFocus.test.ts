import { expect, test } from 'vitest'
import { partShowing } from './goAndFocus.ts'

const file = { repositoryId: 'r1', path: 'a.py' }
const reveal = { ...file, start: 3, end: 9, request: 1 }
const here = { repositoryId: 'r1', file, reveal, unitIds: [] }

test('text that is shown is in the editor, also when the same text is shown once more', () => {
  expect(partShowing(here, { ...here, reveal: { ...reveal, request: 2 } })).toBe('editor')
  expect(partShowing(here, { ...here, file: { ...file, path: 'b.py' }, reveal: null })).toBe('editor')
})

test('a model or a link is on the canvas, unless a text is shown for it', () => {
  const unitIds = ['u1']
  expect(partShowing(here, { ...here, unitIds })).toBe('canvas')
  expect(partShowing(here, { ...here, unitIds, reveal: { ...reveal, request: 2 } })).toBe('editor')
})

test('another repository is where its files are shown, and a step that led nowhere leaves the focus', () => {
  expect(partShowing(here, { ...here, repositoryId: 'r2' })).toBe('editor')
  expect(partShowing(here, { ...here })).toBeNull()
  expect(partShowing({ ...here, unitIds: ['u1'] }, here)).toBeNull()
})
