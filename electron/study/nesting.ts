/** What stands above and below an item of a tree that is kept as a parent for each item. */

interface Nested {
  readonly id: string
  readonly parentId: string | null
}

/** The item and all above it, nearest first; a circle, which two merged files can make, is walked once. */
export function ancestors(items: readonly Nested[], id: string): string[] {
  return chain(new Map(items.map((item) => [item.id, item.parentId])), id)
}

function chain(parents: ReadonlyMap<string, string | null>, id: string): string[] {
  const passed: string[] = []
  let current: string | null = id
  while (current !== null && parents.has(current) && !passed.includes(current)) {
    passed.push(current)
    current = parents.get(current) ?? null
  }
  return passed
}

/** The parent that each item has among the items; one that is missing, or above itself in a circle, counts as none. */
export function parentsOf(items: readonly Nested[]): Map<string, string | null> {
  const parents = new Map(items.map((item) => [item.id, item.parentId]))
  return new Map(
    items.map(({ id, parentId }) => {
      const above = parentId === null ? [] : chain(parents, parentId)
      return [id, above.length === 0 || above.includes(id) ? null : parentId]
    }),
  )
}

/** All below the item, parents before children. */
export function descendants<T extends Nested>(items: readonly T[], id: string): T[] {
  const found: T[] = []
  const visit = (parentId: string) => {
    for (const item of items) {
      if (item.parentId !== parentId || item.id === id || found.includes(item)) continue
      found.push(item)
      visit(item.id)
    }
  }
  visit(id)
  return found
}
