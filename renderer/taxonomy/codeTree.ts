/** The codes of a scheme as rows of a tree: parents before their children, each level in codebook order. */
import type { CodeRow } from '../../shared/api/taxonomy.ts'

export interface CodeTreeRow {
  readonly key: string
  readonly level: number
  readonly code: CodeRow
}

interface Nested {
  readonly id: string
  readonly parentId: string | null
}

export function codeTree(codes: readonly CodeRow[]): CodeTreeRow[] {
  return treeRows(codes).map(({ item, ...row }) => ({ ...row, code: item }))
}

/** A parent that is missing, or above itself in a circle (two merged files can make one), counts as none. */
export function treeRows<T extends Nested>(items: readonly T[]): { key: string; level: number; item: T }[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const children = Map.groupBy(items, (item) => (reachesRoot(item, byId) ? parentOf(item, byId) : null))
  const rows: { key: string; level: number; item: T }[] = []
  const visit = (parentId: string | null, level: number) => {
    for (const item of children.get(parentId) ?? []) {
      rows.push({ key: item.id, level, item })
      visit(item.id, level + 1)
    }
  }
  visit(null, 1)
  return rows
}

function parentOf(code: Nested, byId: ReadonlyMap<string, Nested>): string | null {
  return code.parentId !== null && byId.has(code.parentId) ? code.parentId : null
}

function reachesRoot(code: Nested, byId: ReadonlyMap<string, Nested>): boolean {
  const seen = new Set<string>()
  let current: Nested | undefined = code
  while (current !== undefined && !seen.has(current.id)) {
    seen.add(current.id)
    const parent = parentOf(current, byId)
    if (parent === null) return true
    current = byId.get(parent)
  }
  return false
}

/** Codes that may stand above this one: all but itself and those below it; of another scheme, all. */
export function possibleParents(codes: readonly CodeRow[], codeId: string): CodeRow[] {
  const rows = codeTree(codes)
  const at = rows.findIndex(({ key }) => key === codeId)
  if (at < 0) return rows.map(({ code }) => code)
  const level = rows[at]?.level ?? 0
  let end = at + 1
  while (end < rows.length && (rows[end]?.level ?? 0) > level) end += 1
  return rows.filter((_, index) => index < at || index >= end).map(({ code }) => code)
}
