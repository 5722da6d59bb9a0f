/** Marking rows by key and by click. */
import { describe, expect, test } from 'vitest'
import { markByClick, markByKey } from './listMarks.ts'

const rows = ['a', 'b', 'c', 'd'].map((key) => ({ key }))
const none = new Set<string>()
const press = (key: string, more: { shift?: boolean; mod?: boolean } = {}) => ({
  key,
  shift: false,
  mod: false,
  ...more,
})

describe('by key', () => {
  test('space marks the row under the cursor and lets go of it again', () => {
    expect(markByKey(rows, none, 1, press(' '))).toEqual({ keys: new Set(['b']), index: null })
    expect(markByKey(rows, new Set(['b']), 1, press(' '))).toEqual({ keys: none, index: null })
  })

  test('shift and an arrow mark on the way and take the cursor along, as far as the list goes', () => {
    expect(markByKey(rows, none, 1, press('ArrowDown', { shift: true }))).toEqual({
      keys: new Set(['b', 'c']),
      index: 2,
    })
    expect(markByKey(rows, none, 0, press('ArrowUp', { shift: true }))).toEqual({ keys: new Set(['a']), index: 0 })
  })

  test('control and a mark all, escape lets go', () => {
    expect(markByKey(rows, none, 0, press('a', { mod: true }))?.keys).toEqual(new Set(['a', 'b', 'c', 'd']))
    expect(markByKey(rows, new Set(['a']), 0, press('Escape'))?.keys).toEqual(none)
  })

  test('everything else is left to the list', () => {
    expect(markByKey(rows, none, 0, press('Escape'))).toBeNull()
    expect(markByKey(rows, none, 0, press('ArrowDown'))).toBeNull()
    expect(markByKey(rows, none, 0, press('Enter'))).toBeNull()
    expect(markByKey([], none, 0, press(' '))).toBeNull()
  })
})

test('by click: control one, shift a stretch, plainly none', () => {
  expect(markByClick(rows, none, 0, 2, { shift: false, mod: true })).toEqual(new Set(['c']))
  expect(markByClick(rows, new Set(['c']), 0, 2, { shift: false, mod: true })).toEqual(none)
  expect(markByClick(rows, none, 3, 1, { shift: true, mod: false })).toEqual(new Set(['b', 'c', 'd']))
  expect(markByClick(rows, none, 3, 1, { shift: false, mod: false })).toBeNull()
})
