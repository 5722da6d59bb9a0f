/** Highlight view: which codings are drawn on the text, and whether stripes stand for codes or for raters. */
import { create } from 'zustand'
import type { MarkFacts } from './marks.ts'

export interface HighlightView {
  readonly by: 'code' | 'rater'
  /** Ids of codes, schemes and raters whose codings are not drawn. */
  readonly hidden: ReadonlySet<string>
  readonly onlyUnsure: boolean
  /** The list of what is drawn is open. */
  readonly open: boolean
}

const everything: HighlightView = { by: 'code', hidden: new Set(), onlyUnsure: false, open: false }

export const highlightView = create<HighlightView>()(() => everything)

export function isDrawn(
  mark: MarkFacts,
  { hidden, onlyUnsure }: Pick<HighlightView, 'hidden' | 'onlyUnsure'>,
): boolean {
  if (onlyUnsure && !mark.unsure) return false
  return ![mark.codeId, mark.schemeId, mark.raterId].some((id) => hidden.has(id))
}

export function toggleHidden(id: string): void {
  highlightView.setState(({ hidden }) => {
    const next = new Set(hidden)
    if (!next.delete(id)) next.add(id)
    return { hidden: next }
  })
}

export function drawEverything(): void {
  highlightView.setState({ hidden: everything.hidden, onlyUnsure: false })
}
