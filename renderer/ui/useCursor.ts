/** The cursor of a list: a row key that stays put while rows come and go above it, and that follows the current row. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ListRow } from './listKeys.ts'

export interface Cursor {
  readonly index: number
  readonly set: (key: string) => void
  /** Where the current row stands, if it is listed. */
  readonly currentIndex: number | undefined
}

export function useCursor(rows: readonly ListRow[], current: string | null): Cursor {
  const [cursor, setCursor] = useState<string | null>(current)
  const [followed, setFollowed] = useState(current)
  const lastIndex = useRef(0)
  if (followed !== current) {
    setFollowed(current)
    if (current !== null) setCursor(current)
  }
  const positions = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows])
  const found = cursor === null ? undefined : positions.get(cursor)
  const index = found ?? Math.min(lastIndex.current, Math.max(0, rows.length - 1))
  useEffect(() => {
    lastIndex.current = index
  }, [index])
  return { index, set: setCursor, currentIndex: current === null ? undefined : positions.get(current) }
}
