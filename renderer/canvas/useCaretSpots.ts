/** What the caret stands in, as React sees it: drawn again only when that changes, not with every move of the caret. */
import { useMemo, useRef } from 'react'
import { useSession } from '../session/state.ts'
import { type CaretSpot, spotIndex, spotsAt } from './caretSpots.ts'
import type { Scene } from './scene.ts'

function sameSpots(a: readonly CaretSpot[], b: readonly CaretSpot[]): boolean {
  return (
    a.length === b.length && a.every(({ unitId, codeId }, at) => b[at]?.unitId === unitId && b[at]?.codeId === codeId)
  )
}

export function useCaretSpots({ repositoryId, graph, loads }: Scene): readonly CaretSpot[] {
  const index = useMemo(() => spotIndex(graph, loads), [graph, loads])
  const last = useRef<readonly CaretSpot[]>([])
  return useSession(({ caret }) => {
    const spots = spotsAt(index, caret?.repositoryId === repositoryId ? caret : null)
    if (!sameSpots(spots, last.current)) last.current = spots
    return last.current
  })
}
