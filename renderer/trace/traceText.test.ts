/** A trace in words. */
import { expect, it } from 'vitest'
import type { TraceStep } from '../../shared/api/trace.ts'
import { mannerOf, mannerWords } from './howWords.ts'
import { traceText } from './traceText.ts'

function step(symbol: string, parent: number, more: Partial<TraceStep> = {}): TraceStep {
  return { symbol, path: 'a.py', line: 7, start: 0, end: 1, depth: 0, parent, how: 'resolved', edit: null, ...more }
}

const id = '01900000-0000-7000-8000-000000000000'
const cut = step('cut', 0, { edit: { id, verb: 'cut' } })
const added = step('added', 0, { how: 'by hand', edit: { id, verb: 'add' } })

it('says how each step was found, a person’s word before the rest', () => {
  const shown = [
    step('a', -1, { how: 'root' }),
    step('b', 0),
    step('c', 0, { how: 'method' }),
    step('d', 0, { how: 'argument' }),
    step('e', 0, { how: 'registry' }),
    step('f', 0, { how: 'mention' }),
    step('g', 0, { how: 'name' }),
    cut,
    added,
  ]
  expect(shown.map((one) => mannerWords[mannerOf(one)])).toEqual([
    'load',
    'resolved',
    'by class',
    'passed on',
    'by registry',
    'mentioned',
    'by name',
    'cut by hand',
    'by hand',
  ])
})

it('is text with each caller below what it calls', () => {
  const steps = [step('load', -1, { how: 'root' }), step('build', 0), cut, step('', 1, { path: 'run.py', line: 3 })]
  expect(traceText(steps)).toBe(
    [
      'load  a.py:7  (load)',
      '  build  a.py:7  (resolved)',
      '    module level  run.py:3  (resolved)',
      '  cut  a.py:7  (cut by hand)',
      '',
    ].join('\n'),
  )
})
