/** Rater names: what raters are called wherever they are named. A name is no identity: those who share one are told apart. */
import type { Rater } from '../model/rater.ts'

/** By id. Raters of the same name get a number in the order in which they joined the study: `Ann`, `Ann (2)`. */
export function raterNames(raters: readonly Pick<Rater, 'id' | 'name'>[]): ReadonlyMap<string, string> {
  const joined = raters.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const seen = new Map<string, number>()
  const names = new Map<string, string>()
  for (const { id, name } of joined) {
    const shown = name.trim()
    const count = (seen.get(shown.toLowerCase()) ?? 0) + 1
    seen.set(shown.toLowerCase(), count)
    names.set(id, count === 1 ? shown : `${shown} (${count})`)
  }
  return names
}
