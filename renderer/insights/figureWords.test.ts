/** Shares, denominators and labels as they are shown. */
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../shared/api/insights.ts'
import { axisLabel, denominator, groups, shareText, summary } from './figureWords.ts'

function figure(id: string, total: number, counts: readonly (readonly [string, number])[] = []): Figure {
  const bars = counts.map(([label, count]) => ({ label, count, share: count / total }))
  return { id, title: `Title ${id}`, unit: 'models coded', total, bars }
}

test.each([
  [0, '0 %'],
  [1, '100 %'],
  [1 / 3, '33.3 %'],
  [0.0001, '<0.1 %'],
  [0.9999, '>99.9 %'],
])('a share of %f is %s', (share, text) => {
  expect(shareText(share)).toBe(text)
})

test('the denominator and the sentence say what shares refer to', () => {
  const one = figure('s', 1200, [
    ['A', 300],
    ['B', 900],
  ])
  expect(denominator(one)).toBe('of 1,200 models coded')
  expect(summary(one)).toBe('Title s: most are B, 900 (75.0 %). Shares of 1,200 models coded.')
  expect(summary(figure('s', 0))).toContain('nothing counted yet')
})

describe('axisLabel', () => {
  test('shows the own name of a code below others, indented', () => {
    expect(axisLabel('Feature handoff \u203a Sequential')).toBe('\u2003Sequential')
  })

  test('cuts what would crowd the bars out', () => {
    expect(axisLabel('x'.repeat(60))).toHaveLength(30)
  })
})

test('figures are grouped, empty ones only named, empty groups left out', () => {
  const all = [figure('s1', 2, [['A', 1]]), figure('s2', 0), figure('loads.hub', 0)]
  expect(groups(all)).toEqual([{ title: 'Codings', figures: [all[0]], empty: ['Title s2'] }])
})
