/** Codings view: how codings are shown: the filter of their list, which keys go by too, and what is unfolded. */
import { create } from 'zustand'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { type CodeNames, type CodingFilter, everyCoding } from './codingFilter.ts'

export interface CodingsView {
  readonly filter: CodingFilter
  /** The inspector tells everything about a load, from load to load. */
  readonly factsOpen: boolean
}

export const codingsView = create<CodingsView>()(() => ({ filter: everyCoding, factsOpen: false }))

/** The words by which each code is found: its own and those of its scheme. */
export function codeNames(schemes: readonly SchemeRow[]): CodeNames {
  return new Map(
    schemes.flatMap((scheme) =>
      scheme.codes.map((code) => [code.id, `${code.name}\n${code.abbreviation}\n${scheme.name}`] as const),
    ),
  )
}
