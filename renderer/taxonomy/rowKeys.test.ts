/** Keys in a tree of the codebook: the cursor, marks, and what is left to the window. */
import type { KeyboardEvent } from 'react'
import { expect, test } from 'vitest'
import type { RowListProps } from './RowList.tsx'
import { keyIn } from './rowKeys.ts'

interface Row {
  readonly key: string
  readonly level: number
}

const rows: readonly Row[] = ['a', 'b', 'c'].map((key) => ({ key, level: 1 }))

/** Presses a key at a row; says what came of it and whether the press went further. */
function press(key: string, index: number, more: Partial<KeyboardEvent> = {}, props: Partial<RowListProps<Row>> = {}) {
  const done: unknown[] = []
  const event = {
    key,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    preventDefault: () => done.push('prevented'),
    stopPropagation: () => done.push('stopped'),
    ...more,
  }
  const given = {
    rows,
    current: rows[index]?.key ?? null,
    onMove: (row: Row) => done.push(row.key),
    onKey: (own: KeyboardEvent) => own.key === 'm' && done.push('own') > 0,
    marks: {
      keys: new Set(['a']),
      change: (keys: ReadonlySet<string>, current: string) => done.push([[...keys], current]),
    },
    ...props,
  }
  keyIn(event as unknown as KeyboardEvent, given as unknown as RowListProps<Row>, index)
  return done
}

const taken = ['prevented', 'stopped']

test('arrows, Home and End move the cursor, and from nowhere to the first row', () => {
  expect(press('ArrowDown', 0)).toEqual(['b', ...taken])
  expect(press('End', 0)).toEqual(['c', ...taken])
  expect(press('Home', 2)).toEqual(['a', ...taken])
  expect(press('ArrowDown', 0, {}, { current: null })).toEqual(['a', ...taken])
})

test('Space marks, Shift and an arrow mark on the way, Ctrl+A marks all', () => {
  expect(press(' ', 1)).toEqual([[['a', 'b'], 'b'], ...taken])
  expect(press('ArrowDown', 1, { shiftKey: true })).toEqual([[['a', 'b', 'c'], 'c'], ...taken])
  expect(press('a', 1, { ctrlKey: true })).toEqual([[['a', 'b', 'c'], 'b'], ...taken])
  expect(press('Escape', 1)).toEqual([[[], 'b'], ...taken])
})

test('own keys of the list are its caller’s, and what means nothing goes on to the window', () => {
  expect(press('m', 0)).toEqual(['own', ...taken])
  expect(press('q', 0)).toEqual([])
  expect(press('z', 0, { ctrlKey: true })).toEqual([])
  expect(press('ArrowDown', 0, { altKey: true })).toEqual([])
})
