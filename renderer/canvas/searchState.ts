/** The search on the canvas: whether its field is open, what for, and which hit is current. Nothing of the study. */
import { create } from 'zustand'

export interface CanvasSearchState {
  readonly open: boolean
  readonly words: string
  /** A unit, or a suggestion. */
  readonly current: string | null
  /** Counts how often the field was asked for, so that asking again puts the focus back into it. */
  readonly asked: number
}

const closed = { open: false, words: '', current: null }

export const canvasSearch = create<CanvasSearchState>()(() => ({ ...closed, asked: 0 }))

export function openSearch(): void {
  canvasSearch.setState(({ asked }) => ({ open: true, asked: asked + 1 }))
}

export function closeSearch(): void {
  canvasSearch.setState(closed)
}
