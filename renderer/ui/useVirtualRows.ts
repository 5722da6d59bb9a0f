/** Virtual rows: which rows of a long list are drawn, and where; brings each new current row into sight once. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import type { ListRow } from './listKeys.ts'
import type { Cursor } from './useCursor.ts'

/** `heightOf` gives pixels by index. */
export function useVirtualRows(
  rows: readonly ListRow[],
  heightOf: (index: number) => number,
  { index, currentIndex }: Cursor,
  current: string | null,
) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey: useCallback((at: number) => rows[at]?.key ?? at, [rows]),
    overscan: 8,
    // The cursor's row is always drawn, because aria-activedescendant has to point at something.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      return inSight.includes(index) || rows.length === 0 ? inSight : [...inSight, index].sort((a, b) => a - b)
    },
  })

  const revealed = useRef<string | null>(null)
  useEffect(() => {
    // Once for each current row: rows that arrive while the list is read must not move it. A row that is current
    // before it is listed, in a folder that is about to open, is waited for.
    if (currentIndex === undefined || revealed.current === current) return
    revealed.current = current
    virtualizer.scrollToIndex(currentIndex, { align: 'auto' })
  }, [current, currentIndex, virtualizer])

  return { scroller, virtualizer }
}
