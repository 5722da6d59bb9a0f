/** Which codings are asked for: set by the filters of their list, and by every room that leads to some of them. */
import { useMemo } from 'react'
import { create } from 'zustand'
import type { CodingOrder } from '../../shared/api/coding.ts'
import type { CodingQuery } from '../../shared/model/savedFilter.ts'
import { focusPartSoon } from './focusPart.ts'
import { session, useSession } from './state.ts'

export interface CodingScope {
  readonly query: CodingQuery
  /** The codings of the current repository only, whichever that is; the query then names no repository itself. */
  readonly here: boolean
  readonly order: CodingOrder
}

export const everyCodingHere: CodingScope = { query: {}, here: true, order: 'place' }

export const codingScope = create<CodingScope>()(() => everyCodingHere)

/** The query with the current repository put in, where the scope follows it. */
export function queryOf({ query, here }: CodingScope, repositoryId: string | null): CodingQuery {
  return here && repositoryId !== null ? { ...query, repositoryIds: [repositoryId] } : query
}

/** Whether nothing is asked for but the current repository. */
export function isEveryScope({ query, here }: CodingScope): boolean {
  return here && Object.keys(query).length === 0
}

/** Lists the codings that a query finds in the whole study. */
export function showCodings(query: CodingQuery): void {
  codingScope.setState({ query, here: false })
  session.setState({ view: 'workbench', side: 'coding', sideShown: true })
  focusPartSoon('side')
}

/** The query of the list as it is now, for components. */
export function useCodingQuery(): CodingQuery {
  const scope = codingScope()
  const repositoryId = useSession((state) => state.repositoryId)
  return useMemo(() => queryOf(scope, repositoryId), [scope, repositoryId])
}
