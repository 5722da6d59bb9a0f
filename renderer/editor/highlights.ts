/** Highlights: what is to be seen on the text of the shown file, as the editor, its hovers and its pointer need it. */
import type { Load } from '../../shared/model/load.ts'
import { type Decoration, colourRules, glyphDecorations, loadDecorations, markDecorations } from './decorations.ts'
import type { HighlightView } from './highlightView.ts'
import type { Mark, MarkFacts } from './marks.ts'
import type { TextMap } from './textMap.ts'

export interface Highlights {
  readonly loads: readonly Load[]
  /** Those that are drawn now. */
  readonly marks: readonly Mark[]
  /** Codings of this file whose text is gone. */
  readonly lost: readonly MarkFacts[]
  readonly by: HighlightView['by']
  readonly loadId: string | null
  readonly codingId: string | null
}

export const noHighlights: Highlights = { loads: [], marks: [], lost: [], by: 'code', loadId: null, codingId: null }

export function decorationsOf(map: TextMap, highlights: Omit<Highlights, 'lost' | 'by'>): Decoration[] {
  const { loads, marks, loadId, codingId } = highlights
  return [
    ...loadDecorations(map, loads, loadId),
    ...glyphDecorations(map, loads, loadId),
    ...markDecorations(map, marks, codingId),
  ]
}

/** The style sheet that gives the marks their codes' colours. */
export function stylesOf(highlights: Highlights): string {
  return colourRules(highlights.marks.map((mark) => mark.colour))
}
