/** Which of its views the corpus panel shows; a wish for the keyboard focus is counted, so that asking twice focuses twice. */
import { create } from 'zustand'
import { session } from '../session/state.ts'

export type CorpusTab = 'files' | 'search' | 'check'

interface Shown {
  readonly tab: CorpusTab
  readonly focusRequest: number
}

export const corpusTab = create<Shown>()(() => ({ tab: 'files', focusRequest: 0 }))

/** Opens the corpus panel at one of its views, which takes the focus. */
export function showCorpusTab(tab: CorpusTab): void {
  session.setState({ view: 'workbench', side: 'corpus', sideShown: true })
  corpusTab.setState(({ focusRequest }) => ({ tab, focusRequest: focusRequest + 1 }))
}
