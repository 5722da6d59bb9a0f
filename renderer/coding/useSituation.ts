/** The situation, for components: worked out anew whenever something it depends on changes. */
import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useCodings } from '../editor/pendingCodings.ts'
import { useQuery } from '../session/query.ts'
import { useSession } from '../session/state.ts'
import { type Situation, situationOf, type Where } from './situation.ts'

export function useSituation(): Situation {
  const where = useSession(
    useShallow(({ unitIds, selection, loadId, repositoryId, schemeId, codingId }): Where => {
      return { unitIds, selection, loadId, repositoryId, schemeId, codingId }
    }),
  )
  const { repositoryId } = where
  const repository = useMemo(() => (repositoryId === null ? null : { repositoryId }), [repositoryId])
  const { data: schemes } = useQuery('taxonomy.schemes', {})
  const codings = useCodings(repositoryId)
  const { data: units } = useQuery('coding.units', repository)
  const { data: loads } = useQuery('detection.loads', repository)
  const { data: study } = useQuery('study.state', {})
  return useMemo(
    () =>
      situationOf(where, {
        schemes: schemes ?? [],
        codings: codings ?? [],
        units: units ?? [],
        loads: loads ?? [],
        study: study ?? null,
      }),
    [where, schemes, codings, units, loads, study],
  )
}
