/** What a key does in a list or tree: where the cursor goes, or what happens to the row under it. */

export interface ListRow {
  readonly key: string
  /** 1-based depth in a tree. */
  readonly level?: number
  /** Present for a row that holds others. */
  readonly expanded?: boolean
}

export type ListStep =
  | { readonly kind: 'move'; readonly index: number }
  | { readonly kind: 'toggle'; readonly expanded: boolean }
  | { readonly kind: 'open' }

function levelOf(row: ListRow | undefined): number {
  return row?.level ?? 1
}

/** The row that holds this one, or this one at the top. */
export function parentIndex(rows: readonly ListRow[], index: number): number {
  const level = levelOf(rows[index])
  for (let above = index - 1; above >= 0; above -= 1) {
    if (levelOf(rows[above]) < level) return above
  }
  return index
}

function right(rows: readonly ListRow[], index: number): ListStep | null {
  const row = rows[index]
  if (row?.expanded === undefined) return null
  if (!row.expanded) return { kind: 'toggle', expanded: true }
  const next = index + 1
  return levelOf(rows[next]) > levelOf(row) ? { kind: 'move', index: next } : null
}

function left(rows: readonly ListRow[], index: number): ListStep {
  if (rows[index]?.expanded === true) return { kind: 'toggle', expanded: false }
  return { kind: 'move', index: parentIndex(rows, index) }
}

/** The keys of the tree and list patterns of the ARIA practices; null for every other key. `page` is rows per screen. */
export function listStep(rows: readonly ListRow[], index: number, key: string, page: number): ListStep | null {
  const last = rows.length - 1
  if (last < 0) return null
  const moveTo = (wanted: number): ListStep => ({ kind: 'move', index: Math.min(last, Math.max(0, wanted)) })
  switch (key) {
    case 'ArrowDown':
      return moveTo(index + 1)
    case 'ArrowUp':
      return moveTo(index - 1)
    case 'PageDown':
      return moveTo(index + page)
    case 'PageUp':
      return moveTo(index - page)
    case 'Home':
      return moveTo(0)
    case 'End':
      return moveTo(last)
    case 'ArrowRight':
      return right(rows, index)
    case 'ArrowLeft':
      return left(rows, index)
    case 'Enter':
    case ' ':
      return { kind: 'open' }
    default:
      return null
  }
}

/** Position among the rows of the same parent, and how many they are, for `aria-posinset` and `aria-setsize`. */
export function siblings(rows: readonly ListRow[]): { readonly position: number; readonly size: number }[] {
  const result: { position: number; size: number }[] = []
  const open: number[][] = []
  const close = (depth: number) => {
    while (open.length > depth) {
      const family = open.pop() ?? []
      for (const member of family) (result[member] as { size: number }).size = family.length
    }
  }
  rows.forEach((row, index) => {
    const depth = levelOf(row)
    close(depth)
    while (open.length < depth) open.push([])
    const family = open.at(-1) ?? []
    family.push(index)
    result.push({ position: family.length, size: 0 })
  })
  close(0)
  return result
}
