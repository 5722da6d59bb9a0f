/** The coding sheet: units coded by at least two raters, codes in scheme order, a single choice kept single. */
import { describe, expect, test } from 'vitest'
import { codingSheet, differs } from './sheet.ts'

const row = (unitId: string, raterId: string, codeId: string) => ({ unitId, raterId, codeId })

describe('codingSheet', () => {
  test('leaves out units that fewer than two of the chosen raters coded, and raters who were not chosen', () => {
    const rows = [
      row('u1', 'ann', 'x'),
      row('u1', 'bea', 'y'),
      row('u2', 'ann', 'x'),
      row('u3', 'ann', 'x'),
      row('u3', 'eve', 'x'),
    ]
    expect(codingSheet(rows, ['ann', 'bea', 'cem'], ['x', 'y'], 'single')).toEqual([
      { unitId: 'u1', codes: [['x'], ['y'], null] },
    ])
  })

  test('keeps all codes of a multiple choice, in scheme order and once each', () => {
    const rows = [row('u', 'ann', 'y'), row('u', 'ann', 'x'), row('u', 'ann', 'y'), row('u', 'bea', 'x')]
    expect(codingSheet(rows, ['ann', 'bea'], ['x', 'y'], 'multiple')[0]?.codes).toEqual([['x', 'y'], ['x']])
  })

  test('keeps only the newest code of a single choice', () => {
    const rows = [row('u', 'ann', 'x'), row('u', 'bea', 'x'), row('u', 'ann', 'y')]
    expect(codingSheet(rows, ['ann', 'bea'], ['x', 'y'], 'single')[0]?.codes).toEqual([['y'], ['x']])
  })

  test('a unit differs when two raters differ; one who coded nothing takes no side', () => {
    expect(differs({ unitId: 'u', codes: [['x'], null, ['x']] })).toBe(false)
    expect(differs({ unitId: 'u', codes: [['x'], ['x', 'y'], null] })).toBe(true)
  })
})
