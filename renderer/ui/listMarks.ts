/** List marks: rows picked out of a list for one step on all of them; what keys and clicks do to the set. Pure. */
import type { ListRow } from './listKeys.ts'

export interface Press {
  readonly key: string
  readonly shift: boolean
  /** Ctrl, or Cmd on macOS. */
  readonly mod: boolean
}

export interface Marked {
  readonly keys: ReadonlySet<string>
  /** Where the cursor goes, when the press moves it. */
  readonly index: number | null
}

function toggled(keys: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}

function between(rows: readonly ListRow[], from: number, to: number): string[] {
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.key)
}

/** Space marks, Shift and an arrow mark on the way, Ctrl+A marks all, Escape lets go; null leaves the press to the list. */
export function markByKey(
  rows: readonly ListRow[],
  keys: ReadonlySet<string>,
  index: number,
  { key, shift, mod }: Press,
): Marked | null {
  const row = rows[index]
  if (row === undefined) return null
  if (key === ' ' && !mod) return { keys: toggled(keys, row.key), index: null }
  if ((key === 'a' || key === 'A') && mod && !shift) return { keys: new Set(rows.map((one) => one.key)), index: null }
  if (key === 'Escape' && keys.size > 0) return { keys: new Set(), index: null }
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (!shift || mod || step === 0) return null
  const next = Math.min(rows.length - 1, Math.max(0, index + step))
  return { keys: new Set([...keys, ...between(rows, index, next)]), index: next }
}

/** Ctrl and a click mark one row, Shift and a click all from the cursor; null leaves the click to the list. */
export function markByClick(
  rows: readonly ListRow[],
  keys: ReadonlySet<string>,
  cursor: number,
  clicked: number,
  { shift, mod }: Omit<Press, 'key'>,
): ReadonlySet<string> | null {
  const row = rows[clicked]
  if (row === undefined) return null
  if (shift) return new Set([...keys, ...between(rows, cursor, clicked)])
  return mod ? toggled(keys, row.key) : null
}
