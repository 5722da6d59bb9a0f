/** Suggestions as React sees them: the newest draft with its answers, what of it is listed, and what is drawn as ghosts. */
import { useMemo } from 'react'
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import { useQuery } from '../../session/query.ts'
import { useSession } from '../../session/state.ts'
import type { DrawnScene } from '../useScene.ts'
import type { Ghosts } from './ghostFlow.ts'
import { filtered, type SuggestionFilter } from './suggestionRows.ts'
import { suggestionView } from './suggestionView.ts'

const none: readonly SuggestionRow[] = []

export function useSuggestions(repositoryId: string): readonly SuggestionRow[] {
  return useQuery('canvas.suggestions', { repositoryId }).data ?? none
}

export function useFilter(): SuggestionFilter {
  const confidences = suggestionView((state) => state.confidences)
  const kinds = suggestionView((state) => state.kinds)
  const modelId = suggestionView((state) => state.modelId)
  return useMemo(() => ({ confidences, kinds, modelId }), [confidences, kinds, modelId])
}

/** The suggestion that one is at, in its list or without it; null when one is at none. */
export function useCurrentId(): string | null {
  const unitIds = useSession((state) => state.unitIds)
  return suggestionView(({ shown, at, atHand }) => (shown || atHand === unitIds ? (at?.id ?? null) : null))
}

export function useGhosts({ repositoryId, schemes }: Pick<DrawnScene, 'repositoryId' | 'schemes'>): Ghosts {
  const rows = useSuggestions(repositoryId)
  const filter = useFilter()
  const areShown = suggestionView((state) => state.ghosts)
  return useMemo(() => {
    const open = areShown ? rows.filter(({ verdict }) => verdict === null) : none
    return { rows, shown: filtered(open, filter, schemes) }
  }, [rows, filter, schemes, areShown])
}
