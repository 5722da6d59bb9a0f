/** Merge choices: which codes others can be merged into, and in which order they are offered. Pure. */
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { nearDuplicates } from '../../shared/text/similarity.ts'

/** One that takes codings, and is not merged itself. */
export function mayStay(codeIds: readonly string[], { id, retired, mergedInto }: CodeRow): boolean {
  return !codeIds.includes(id) && !retired && mergedInto === null
}

/** The scheme of the merged code first, and in it the codes that come closest by name. */
export function likelyFirst(codeIds: readonly string[], schemes: readonly SchemeRow[]): SchemeRow[] {
  const home = schemes.find(({ codes }) => codes.some(({ id }) => codeIds.includes(id)))
  const code = home?.codes.find(({ id }) => codeIds.includes(id))
  if (home === undefined || code === undefined) return [...schemes]
  const near = nearDuplicates(code.name, home.codes).map(({ item }) => item.id)
  const rank = ({ id }: CodeRow) => (near.includes(id) ? near.indexOf(id) : near.length)
  const codes = home.codes.toSorted((a, b) => rank(a) - rank(b))
  return [{ ...home, codes }, ...schemes.filter(({ id }) => id !== home.id)]
}
