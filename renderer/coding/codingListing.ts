/** Coding listing: the rows of the list of codings in the chosen order, those included that are not here yet. */
import { useMemo } from 'react'
import type { CodingOrder, CodingRow } from '../../shared/api/coding.ts'
import type { CodingQuery } from '../../shared/model/savedFilter.ts'
import { type CodingPages, useCodingPages } from './codingPages.ts'

export interface ListedCoding {
  readonly key: string
  /** Position among all that were found, in the order of the list. */
  readonly position: number
  /** Undefined until its page is here. */
  readonly coding: CodingRow | undefined
}

export function listedCodings({ total = 0, at }: Pick<CodingPages, 'total' | 'at'>): ListedCoding[] {
  return Array.from({ length: total }, (_, position): ListedCoding => {
    const coding = at(position)
    return { key: coding?.id ?? `at ${position}`, position, coding }
  })
}

export function useCodingListing(query: CodingQuery, order: CodingOrder) {
  const pages = useCodingPages(query, order)
  const { total, want, error } = pages
  const rows = useMemo(() => listedCodings(pages), [pages])
  return { rows, total, want, error }
}
