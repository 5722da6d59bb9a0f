/** Callers stand below what they call. */
import { describe, expect, it } from 'vitest'
import type { TraceStep } from '../../shared/api/trace.ts'
import { callerRows, linkWords, symbolWords } from './callerRows.ts'

function step(symbol: string, depth: number, parent: number, line: number): TraceStep {
  return {
    symbol,
    path: 'main.py',
    line,
    start: line * 10,
    end: line * 10 + 5,
    depth,
    parent,
    how: depth === 0 ? 'root' : 'resolved',
    edit: null,
  }
}

const steps = [
  step('build', 0, -1, 3),
  step('train', 1, 0, 12),
  step('evaluate', 1, 0, 20),
  step('', 2, 1, 40),
  step('main', 2, 2, 50),
]

function drawn(rows: ReturnType<typeof callerRows>): string[] {
  return rows.map(({ level, expanded, step: { symbol, line } }) => {
    const sign = expanded === undefined ? '' : expanded ? 'v ' : '> '
    return `${'  '.repeat(level - 1)}${sign}${symbol}:${line}`
  })
}

describe('callerRows', () => {
  it('turns the breadth-first answer into a tree', () => {
    expect(drawn(callerRows(steps, new Set()))).toEqual([
      'v build:3',
      '  v train:12',
      '    :40',
      '  v evaluate:20',
      '    main:50',
    ])
  })

  it('hides what is below a closed step', () => {
    const train = callerRows(steps, new Set()).find((row) => row.step.symbol === 'train')?.key ?? ''
    expect(drawn(callerRows(steps, new Set([train])))).toEqual([
      'v build:3',
      '  > train:12',
      '  v evaluate:20',
      '    main:50',
    ])
  })

  it('keeps one call that is reached on two ways apart', () => {
    const twice = [step('a', 0, -1, 1), step('b', 1, 0, 2), step('c', 1, 0, 3), step('d', 2, 1, 4), step('d', 2, 2, 4)]
    const keys = callerRows(twice, new Set()).map((row) => row.key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

it('calls outside of any function are at module level', () => {
  expect(symbolWords({ symbol: '' })).toBe('module level')
  expect(symbolWords({ symbol: 'Net.build' })).toBe('Net.build')
})

it('says how sure a call is, where it is less than sure', () => {
  expect(linkWords({ how: 'resolved', edit: null })).toBe('')
  expect(linkWords({ how: 'name', edit: null })).toBe('by name only')
  expect(linkWords({ how: 'by hand', edit: { id: '0', verb: 'add' } })).toBe('added by hand')
  expect(linkWords({ how: 'resolved', edit: { id: '0', verb: 'cut' } })).toBe('cut')
})
