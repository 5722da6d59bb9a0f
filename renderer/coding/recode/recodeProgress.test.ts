/** How far the re-code work list has come. */
import { beforeEach, expect, test } from 'vitest'
import { noteWaiting, progressWords, recodeProgress, seenWith } from './recodeProgress.ts'

beforeEach(() => recodeProgress.setState({ studyId: null, seen: new Set() }))

test('what was looked at stays counted, also when more comes to wait', () => {
  noteWaiting('study', ['a', 'b', 'c'])
  noteWaiting('study', ['b', 'c'])
  expect(progressWords(recodeProgress.getState().seen.size, 2)).toBe('1 of 3 looked at')
  noteWaiting('study', ['b', 'c', 'd'])
  expect(progressWords(recodeProgress.getState().seen.size, 3)).toBe('1 of 4 looked at')
})

test('another study begins anew', () => {
  noteWaiting('study', ['a', 'b'])
  noteWaiting('other', ['x'])
  expect([...recodeProgress.getState().seen]).toEqual(['x'])
})

test('nothing new leaves the set as it is, so that nothing is drawn again', () => {
  const seen = new Set(['a', 'b'])
  expect(seenWith(seen, ['b'])).toBe(seen)
})
