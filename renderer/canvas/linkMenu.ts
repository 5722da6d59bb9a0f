/** The menu of a link: which link it asks about, and where in the graph it stands. Shown state, nothing of the study. */
import { create } from 'zustand'
import type { Point } from './geometry.ts'
import type { LinkEnds } from './linkAnswers.ts'

export interface LinkQuestion {
  readonly ends: LinkEnds
  /** Null for a link that was only just drawn. */
  readonly unitId: string | null
  /** In pixels from the top left corner of the window. */
  readonly at: Point
}

export const linkMenu = create<{ readonly question: LinkQuestion | null }>()(() => ({ question: null }))

export function askAboutLink(question: LinkQuestion): void {
  linkMenu.setState({ question })
}

export function closeLinkMenu(): void {
  linkMenu.setState({ question: null })
}
