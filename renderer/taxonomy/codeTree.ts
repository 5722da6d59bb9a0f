/** The codes of a scheme as rows of a tree: parents before their children, each level in codebook order. */
import type { CodeRow } from '../../shared/api/taxonomy.ts'

export interface CodeTreeRow {
  readonly key: string
  readonly level: number
  readonly code: CodeRow
}

/** A parent that is missing, or above itself in a circle (two merged files can make one), counts as none. */
export function codeTree(codes: readonly CodeRow[]): CodeTreeRow[] {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const children = Map.groupBy(codes, (code) => (reachesRoot(code, byId) ? parentOf(code, byId) : null))
  const rows: CodeTreeRow[] = []
  const visit = (parentId: string | null, level: number) => {
    for (const code of children.get(parentId) ?? []) {
      rows.push({ key: code.id, level, code })
      visit(code.id, level + 1)
    }
  }
  visit(null, 1)
  return rows
}

function parentOf(code: CodeRow, byId: ReadonlyMap<string, CodeRow>): string | null {
  return code.parentId !== null && byId.has(code.parentId) ? code.parentId : null
}

function reachesRoot(code: CodeRow, byId: ReadonlyMap<string, CodeRow>): boolean {
  const seen = new Set<string>()
  let current: CodeRow | undefined = code
  while (current !== undefined && !seen.has(current.id)) {
    seen.add(current.id)
    const parent = parentOf(current, byId)
    if (parent === null) return true
    current = byId.get(parent)
  }
  return false
}

/** Codes that may stand above this one: all but itself and those below it. */
export function possibleParents(codes: readonly CodeRow[], codeId: string): CodeRow[] {
  const rows = codeTree(codes)
  const at = rows.findIndex(({ key }) => key === codeId)
  const level = rows[at]?.level ?? 0
  let end = at + 1
  while (end < rows.length && (rows[end]?.level ?? 0) > level) end += 1
  return rows.filter((_, index) => index < at || index >= end).map(({ code }) => code)
}
