/** Coding listing: the rows of the list of codings in the chosen order, those included that are not here yet. */
import { useEffect, useMemo } from 'react'
import type { CodingRow } from '../../shared/api/coding.ts'
import type { CodingQuery } from '../../shared/model/savedFilter.ts'
import type { CodingOrder } from '../session/codingQuery.ts'
import { type CodingPages, pageSize, useCodingPages } from './codingPages.ts'
import { inTextOrder } from './codingOrder.ts'

export interface ListedCoding {
  readonly key: string
  /** Position among all that were found, oldest first. */
  readonly position: number
  /** Undefined until its page is here. */
  readonly coding: CodingRow | undefined
}

/** Up to so many codings are put in the order of the text; for that all of them must be here. */
export const mostInTextOrder = 2 * pageSize

export function listedCodings(pages: CodingPages, order: CodingOrder): ListedCoding[] {
  const { total = 0, at, isWhole } = pages
  const rows = Array.from({ length: total }, (_, position): ListedCoding => {
    const coding = at(position)
    return { key: coding?.id ?? `at ${position}`, position, coding }
  })
  if (order === 'newest') return rows.toReversed()
  if (order === 'oldest' || !isWhole || total > mostInTextOrder) return rows
  const known = rows.flatMap(({ coding }) => (coding === undefined ? [] : [coding]))
  return inTextOrder(known).map((coding, position) => ({ key: coding.id, position, coding }))
}

/** In which order the list really is: too many codings stay in the order in which they were made. */
export function effectiveOrder(order: CodingOrder, total: number): CodingOrder {
  return order === 'place' && total > mostInTextOrder ? 'oldest' : order
}

export function useCodingListing(query: CodingQuery, order: CodingOrder) {
  const pages = useCodingPages(query)
  const { total, want } = pages
  useEffect(() => {
    if (total === undefined) return
    if (order === 'newest') want(total - 1)
    if (order === 'place' && total <= mostInTextOrder) for (let at = 0; at < total; at += pageSize) want(at)
  }, [order, total, want])
  const rows = useMemo(() => listedCodings(pages, order), [pages, order])
  return { rows, total, want, error: pages.error }
}
