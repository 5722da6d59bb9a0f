/** Re-code progress: how many of the codings that waited have been looked at since the list was first seen. */
import { create } from 'zustand'

interface RecodeProgress {
  readonly studyId: string | null
  /** Every coding that has waited at some moment since. */
  readonly seen: ReadonlySet<string>
}

export const recodeProgress = create<RecodeProgress>()(() => ({ studyId: null, seen: new Set() }))

export function seenWith(seen: ReadonlySet<string>, waiting: readonly string[]): ReadonlySet<string> {
  return waiting.every((id) => seen.has(id)) ? seen : new Set([...seen, ...waiting])
}

/** Takes note of what waits now. */
export function noteWaiting(studyId: string | null, waiting: readonly string[]): void {
  const { studyId: known, seen } = recodeProgress.getState()
  const next = seenWith(known === studyId ? seen : new Set(), waiting)
  if (next !== seen || known !== studyId) recodeProgress.setState({ studyId, seen: next })
}

/** `12 of 40 looked at` */
export function progressWords(seen: number, waiting: number): string {
  return `${(seen - waiting).toLocaleString('en')} of ${seen.toLocaleString('en')} looked at`
}
