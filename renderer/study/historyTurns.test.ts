/** How far each step of the history is away, for undoing and redoing. */
import { describe, expect, test } from 'vitest'
import type { HistoryEntry } from '../../shared/api/study.ts'
import { searched, turnsOf, turnWords } from './historyTurns.ts'

const entry = (action: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  action,
  label: `did ${action}`,
  raterId: 'ann',
  at: '2026-05-04T10:00:00.000Z',
  undone: false,
  turn: 'undo',
  ...more,
})

describe('turns', () => {
  test('undoing counts the steps that can be undone down to this one', () => {
    const turns = turnsOf([entry('d'), entry('c', { turn: null, raterId: 'bo' }), entry('b'), entry('a')])
    expect([...turns]).toEqual([
      ['d', { way: 'undo', steps: 1 }],
      ['b', { way: 'undo', steps: 2 }],
      ['a', { way: 'undo', steps: 3 }],
    ])
  })

  test('what was undone last is redone first; what is undone for good and who was introduced stay', () => {
    const undone = { undone: true, turn: 'redo' } as const
    const forGood = { undone: true, turn: null }
    const turns = turnsOf([
      entry('f', undone),
      entry('e', undone),
      entry('d'),
      entry('c', forGood),
      entry('b', { turn: null, label: 'introduced the rater Bo' }),
      entry('a'),
    ])
    expect([...turns]).toEqual([
      ['f', { way: 'redo', steps: 2 }],
      ['e', { way: 'redo', steps: 1 }],
      ['d', { way: 'undo', steps: 1 }],
      ['a', { way: 'undo', steps: 2 }],
    ])
  })

  test('words say how many steps', () => {
    expect(turnWords({ way: 'undo', steps: 1 })).toBe('Undo this step')
    expect(turnWords({ way: 'redo', steps: 1200 })).toBe('Redo 1,200 steps, up to this one')
  })
})

test('search looks at words, rater and state, all of the typed words', () => {
  const entries = [entry('merge X into Y'), entry('code', { raterId: 'bo' }), entry('code', { undone: true })]
  const names = new Map([
    ['ann', 'Ann'],
    ['bo', 'Bo'],
  ])
  expect(searched(entries, 'INTO merge', names)).toEqual([entries[0]])
  expect(searched(entries, 'bo code', names)).toEqual([entries[1]])
  expect(searched(entries, 'undone', names)).toEqual([entries[2]])
  expect(searched(entries, '  ', names)).toBe(entries)
})
