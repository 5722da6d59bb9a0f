/** Coding pages: the codings that a query finds, a page at a time; pages are asked for when they come into sight. */
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { CodingOrder, CodingRow } from '../../shared/api/coding.ts'
import type { Input, Output } from '../../shared/api/index.ts'
import type { CodingQuery } from '../../shared/model/savedFilter.ts'
import { queries, type QueryState } from '../session/query.ts'
import { session } from '../session/state.ts'

export const pageSize = 500

/** Pages that a list keeps up to date at once; those that were asked for longest ago are let go. */
const usualPages = 6

type Page = Output<'coding.find'>

export interface CodingPages {
  /** Undefined until the first answer. */
  readonly total: number | undefined
  /** By position among all; undefined for those whose page is not here yet. */
  readonly at: (position: number) => CodingRow | undefined
  readonly isWhole: boolean
  readonly want: (position: number) => void
  readonly error: unknown
}

export function pageInput(query: CodingQuery, order: CodingOrder, page: number): Input<'coding.find'> {
  return { query, order, offset: page * pageSize, limit: pageSize }
}

/** The states of several questions at once, the same list as long as none of them has changed. */
function useStates(inputs: readonly Input<'coding.find'>[]): readonly QueryState<Page>[] {
  const key = JSON.stringify(inputs)
  // Questions are the same when they read the same.
  const entries = useMemo(
    () => (JSON.parse(key) as Input<'coding.find'>[]).map((input) => queries.entry('coding.find', input)),
    [key],
  )
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = entries.map((entry) => queries.subscribe(entry, listener))
      return () => stops.forEach((stop) => stop())
    },
    [entries],
  )
  const last = useRef<readonly QueryState<unknown>[]>([])
  const states = useSyncExternalStore(subscribe, () => {
    const now = entries.map(({ state }) => state)
    const same = now.length === last.current.length && now.every((state, index) => state === last.current[index])
    if (!same) last.current = now
    return last.current
  })
  return states as readonly QueryState<Page>[]
}

function everyPage(total: number): number[] {
  return Array.from({ length: Math.ceil(total / pageSize) }, (_, page) => page)
}

export function useCodingPages(query: CodingQuery, order: CodingOrder, keptPages = usualPages): CodingPages {
  const asked = JSON.stringify([query, order])
  const [wanted, setWanted] = useState<{ readonly of: string; readonly pages: readonly number[] }>({
    of: asked,
    pages: [0],
  })
  const pages = useMemo(() => (wanted.of === asked ? wanted.pages : [0]), [wanted, asked])
  const states = useStates(pages.map((page) => pageInput(query, order, page)))
  const before = useRef<CodingPages | null>(null)
  const want = useCallback(
    (position: number) => {
      const page = Math.floor(position / pageSize)
      setWanted((now) => {
        const known = now.of === asked ? now.pages : [0]
        return known.includes(page) && now.of === asked
          ? now
          : { of: asked, pages: [page, ...known].slice(0, keptPages) }
      })
    },
    [asked, keptPages],
  )
  return useMemo(() => {
    const answers = new Map(pages.map((page, index) => [page, states[index]?.data]))
    const total = states.find((state) => state.data !== undefined)?.data?.total
    const error = states.find((state) => state.error !== undefined)?.error
    // Until the first page of another query is here, the list stands as it was.
    if (total === undefined && error === undefined && before.current !== null) return before.current
    const at = (position: number) => answers.get(Math.floor(position / pageSize))?.codings[position % pageSize]
    const isWhole = total !== undefined && everyPage(total).every((page) => answers.get(page) !== undefined)
    const now: CodingPages = { total, at, isWhole, want, error }
    before.current = now
    return now
  }, [pages, states, want])
}

/** Most codings that one step takes at once. */
export const mostAtOnce = 20_000

/** All codings that a query finds, page after page, up to a limit. */
export async function findAll(query: CodingQuery, order: CodingOrder, limit = mostAtOnce): Promise<CodingRow[]> {
  const { call } = session.getState()
  const found: CodingRow[] = []
  for (;;) {
    const { total, codings } = await call('coding.find', { query, order, offset: found.length, limit: 1000 })
    found.push(...codings)
    if (codings.length === 0 || found.length >= Math.min(total, limit)) return found.slice(0, limit)
  }
}
