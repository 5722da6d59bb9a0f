/** What the study and the last scan say about the shown file. */
import { useMemo } from 'react'
import { useQuery } from '../session/query.ts'
import { useSession } from '../session/state.ts'
import type { Highlights } from './highlights.ts'
import { type Mark, fileMarks } from './marks.ts'
import { useCodings } from './pendingCodings.ts'
import type { ShownFile } from './selectionAnchor.ts'

export function useHighlights(shown: ShownFile | null): Highlights {
  const marks = useMarks(shown)
  const repository = shown === null ? null : { repositoryId: shown.repositoryId }
  const { data: allLoads } = useQuery('detection.loads', repository)
  const loadId = useSession((state) => state.loadId)
  const codingId = useSession((state) => state.codingId)
  const loads = useMemo(
    () => (allLoads ?? []).filter((load) => load.path === shown?.path && load.blob === shown.blob),
    [allLoads, shown],
  )
  return useMemo(() => ({ loads, marks, loadId, codingId }), [loads, marks, loadId, codingId])
}

const nothing: readonly Mark[] = []

function useMarks(shown: ShownFile | null): readonly Mark[] {
  const codings = useCodings(shown === null ? null : shown.repositoryId)
  const { data: schemes } = useQuery('taxonomy.schemes', {})
  const { data: study } = useQuery('study.state', {})
  return useMemo(() => {
    if (shown === null || codings === undefined || schemes === undefined) return nothing
    return fileMarks({
      file: { path: shown.path, blob: shown.blob, text: shown.map.text },
      codings,
      schemes,
      raters: study?.raters ?? [],
      raterId: study?.raterId ?? null,
    })
  }, [shown, codings, schemes, study])
}
