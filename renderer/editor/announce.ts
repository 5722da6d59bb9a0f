/** Announce: says to a screen reader, and shows for a moment, what a key has changed in the text. */
import { create } from 'zustand'

export interface Announcement {
  readonly text: string
  /** Differs each time, so that the same words are said again. */
  readonly number: number
}

export const announcement = create<Announcement>()(() => ({ text: '', number: 0 }))

export function announce(text: string): void {
  announcement.setState(({ number }) => ({ text, number: number + 1 }))
}
