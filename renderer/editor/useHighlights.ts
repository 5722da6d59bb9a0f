/** What the study and the last scan say about the shown file, and what of it is drawn. */
import { useMemo } from 'react'
import { useQuery } from '../session/query.ts'
import { useSession } from '../session/state.ts'
import { highlightView, isDrawn } from './highlightView.ts'
import type { Highlights } from './highlights.ts'
import { type FoundMarks, foundMarks, inLanes, type MarkFacts } from './marks.ts'
import { useCodings } from './pendingCodings.ts'
import type { ShownFile } from './selectionAnchor.ts'

export interface ShownHighlights {
  readonly highlights: Highlights
  /** All codings of the file, also those that are not drawn. */
  readonly all: readonly MarkFacts[]
}

export function useHighlights(shown: ShownFile | null): ShownHighlights {
  const { found, lost } = useFound(shown)
  const repository = shown === null ? null : { repositoryId: shown.repositoryId }
  const { data: allLoads } = useQuery('detection.loads', repository)
  // Asked for with the file, so that the first selection that snaps need not wait.
  useQuery('coding.syntax', shown === null ? null : { repositoryId: shown.repositoryId, path: shown.path })
  const loadId = useSession((state) => state.loadId)
  const codingId = useSession((state) => state.codingId)
  const { by, hidden, onlyUnsure } = highlightView()
  const loads = useMemo(
    () => (allLoads ?? []).filter((load) => load.path === shown?.path && load.blob === shown.blob),
    [allLoads, shown],
  )
  const marks = useMemo(
    () => inLanes(found.filter((mark) => isDrawn(mark, { hidden, onlyUnsure }))),
    [found, hidden, onlyUnsure],
  )
  return useMemo(
    () => ({ highlights: { loads, marks, lost, by, loadId, codingId }, all: found }),
    [loads, marks, lost, by, loadId, codingId, found],
  )
}

const nothing: FoundMarks = { found: [], lost: [] }

function useFound(shown: ShownFile | null): FoundMarks {
  const repository = shown === null ? null : { repositoryId: shown.repositoryId }
  const codings = useCodings(shown === null ? null : shown.repositoryId)
  const { data: schemes } = useQuery('taxonomy.schemes', {})
  const { data: study } = useQuery('study.state', {})
  const { data: places } = useQuery('coding.places', repository)
  return useMemo(() => {
    if (shown === null || codings === undefined || schemes === undefined) return nothing
    return foundMarks({
      file: { path: shown.path, blob: shown.blob, text: shown.map.text },
      codings,
      schemes,
      raters: study?.raters ?? [],
      raterId: study?.raterId ?? null,
      places: places ?? [],
    })
  }, [shown, codings, schemes, study, places])
}
