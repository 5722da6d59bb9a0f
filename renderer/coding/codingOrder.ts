/** Coding order: where a coding stands in the text, and which one comes next. Pure; the list and the keys share it. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import { anchorsOf } from '../editor/marks.ts'

/** The place by which a coding is listed and to which one goes first; null for one that has no text. */
export function firstPlace(coding: CodingRow): Anchor | null {
  return anchorsOf(coding)[0] ?? null
}

/** By repository, then in the order of the text; codings of the repository and of models without evidence come first. */
export function inTextOrder(codings: readonly CodingRow[]): CodingRow[] {
  const place = new Map(codings.map((coding) => [coding.id, firstPlace(coding)]))
  return codings.toSorted((a, b) => {
    const repositories = compare(a.unit.repositoryId, b.unit.repositoryId)
    if (repositories !== 0) return repositories
    const [first, second] = [place.get(a.id) ?? null, place.get(b.id) ?? null]
    if (first === null || second === null)
      return Number(first !== null) - Number(second !== null) || compare(a.id, b.id)
    return compare(first.path, second.path) || first.start - second.start || compare(a.id, b.id)
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
