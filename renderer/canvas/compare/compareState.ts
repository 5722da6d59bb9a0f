/** What is compared and how it is shown; nothing of the study. Kept while other views are open. */
import { create } from 'zustand'
import type { ComparedKind } from '../../../shared/pipeline/compareItems.ts'

/** Stands in place of a rater's id for all but the rater on the other side. */
export const everyoneElse = 'everyone else'

export type CompareLayout = 'overlay' | 'sides'

export interface CompareState {
  readonly shown: boolean
  /** Null: the rater who codes now, and the first of the others. */
  readonly mineId: string | null
  readonly yoursId: string | null
  readonly layout: CompareLayout
  /** Kinds that are listed and stand out in the graph; none means all. */
  readonly kinds: readonly ComparedKind[]
  /** Lists what both draw alike, too. */
  readonly agreed: boolean
  /** Key of the item at hand. */
  readonly cursor: string | null
  /** Keys of what is listed now, for going from one difference to the next. */
  readonly listed: readonly { readonly key: string; readonly differs: boolean }[]
}

export const compareState = create<CompareState>()(() => ({
  shown: false,
  mineId: null,
  yoursId: null,
  layout: 'overlay',
  kinds: [],
  agreed: false,
  cursor: null,
  listed: [],
}))

export function isShown(kind: ComparedKind, kinds: readonly ComparedKind[]): boolean {
  return kinds.length === 0 || kinds.includes(kind)
}

/** The next difference after the one at hand, or the previous; round from the last to the first. Null when there is none. */
export function neighbourDifference(
  listed: CompareState['listed'],
  cursor: string | null,
  step: 1 | -1,
): string | null {
  const here = listed.findIndex(({ key }) => key === cursor)
  const start = here === -1 && step === -1 ? 0 : here
  for (let distance = 1; distance <= listed.length; distance += 1) {
    const entry = listed[(start + step * distance + 2 * listed.length) % listed.length]
    if (entry?.differs === true) return entry.key
  }
  return null
}

export function goToDifference(step: 1 | -1): void {
  const { listed, cursor } = compareState.getState()
  const key = neighbourDifference(listed, cursor, step)
  if (key !== null) compareState.setState({ cursor: key })
}
