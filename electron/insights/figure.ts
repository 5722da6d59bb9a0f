/** Figures from counts: bars with shares of one stated total. */
import type { Figure } from '../../shared/api/insights.ts'

export interface Count {
  readonly label: string
  readonly count: number
}

export function figure(id: string, title: string, unit: string, total: number, counts: readonly Count[]): Figure {
  const bars = counts.map(({ label, count }) => ({ label, count, share: total === 0 ? 0 : count / total }))
  return { id, title, unit, total, bars }
}

/** How often each value occurs: most frequent first, ties by name. */
export function frequencies(values: Iterable<string>): Count[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}

/** The noun in the number that the count asks for. */
export function plural(count: number, noun: string): string {
  if (count === 1) return noun
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`
}
