/** The codebook as it stands, in its order: schemes with their codes, parents before what stands below them. */
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { parentsOf } from './nesting.ts'

/**
 * Schemes with their codes, each above what stands below it and otherwise in order. Codes whose scheme is undone wait for
 * it unseen.
 */
export function codebookOf(schemes: readonly Scheme[], codes: readonly Code[]): SchemeRow[] {
  const byScheme = Map.groupBy(codes, ({ schemeId }) => schemeId)
  return nested(schemes).map((scheme) => ({ ...scheme, codes: nested(byScheme.get(scheme.id) ?? []) }))
}

interface Placed {
  readonly id: string
  readonly parentId: string | null
  readonly position: number
}

/** Two copies of a study may give the same position to different codes: then the id decides, in both alike. */
export function inOrder(a: Omit<Placed, 'parentId'>, b: Omit<Placed, 'parentId'>): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1)
}

/** Parents before what stands below them, and otherwise in order. */
export function nested<T extends Placed>(items: readonly T[]): T[] {
  const parents = parentsOf(items)
  const children = Map.groupBy(items.toSorted(inOrder), ({ id }) => parents.get(id) ?? null)
  const rows: T[] = []
  const visit = (parentId: string | null) => {
    for (const item of children.get(parentId) ?? []) {
      rows.push(item)
      visit(item.id)
    }
  }
  visit(null)
  return rows
}

export function listSchemes(file: StudyFile): SchemeRow[] {
  return codebookOf(file.records('scheme', 'SELECT * FROM scheme'), file.records('code', 'SELECT * FROM code'))
}
