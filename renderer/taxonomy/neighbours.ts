/** Where a row of a tree goes when it is moved by key or dropped: its new parent, and what it stands before. Pure. */

export interface Nested {
  readonly id: string
  readonly parentId: string | null
}

export interface Target {
  readonly parentId: string | null
  /** Null puts it last. */
  readonly beforeId: string | null
}

export type Direction = 'up' | 'down' | 'in' | 'out'
export type Zone = 'before' | 'after' | 'onto'

function siblingsOf<T extends Nested>(items: readonly T[], parentId: string | null): T[] {
  return items.filter((item) => item.parentId === parentId)
}

/**
 * Up and down among its neighbours, in below the one above, out to stand after its parent; null where there is no such
 * place. The items are in order.
 */
export function stepTo(items: readonly Nested[], id: string, direction: Direction): Target | null {
  const item = items.find((one) => one.id === id)
  if (item === undefined) return null
  const level = siblingsOf(items, item.parentId)
  const at = level.findIndex((one) => one.id === id)
  const above = level[at - 1]
  switch (direction) {
    case 'up':
      return above === undefined ? null : { parentId: item.parentId, beforeId: above.id }
    case 'down':
      if (at === level.length - 1) return null
      return { parentId: item.parentId, beforeId: level[at + 2]?.id ?? null }
    case 'in':
      return above === undefined ? null : { parentId: above.id, beforeId: null }
    case 'out': {
      const parent = items.find((one) => one.id === item.parentId)
      return parent === undefined ? null : afterItem(items, parent)
    }
  }
}

function afterItem(items: readonly Nested[], item: Nested): Target {
  const level = siblingsOf(items, item.parentId)
  const next = level[level.findIndex((one) => one.id === item.id) + 1]
  return { parentId: item.parentId, beforeId: next?.id ?? null }
}

/** Where something dropped at an edge of a row, or onto it, goes. */
export function dropTo(items: readonly Nested[], onto: Nested, zone: Zone, moving: readonly string[]): Target {
  if (zone === 'onto') return { parentId: onto.id, beforeId: null }
  if (zone === 'before') return { parentId: onto.parentId, beforeId: onto.id }
  const staying = items.filter(({ id }) => !moving.includes(id) || id === onto.id)
  return afterItem(staying, onto)
}

/** Which part of a row the pointer is over: its edges stand for the gaps between rows. */
export function zoneAt(offset: number, height: number): Zone {
  if (offset < height * 0.28) return 'before'
  return offset > height * 0.72 ? 'after' : 'onto'
}
