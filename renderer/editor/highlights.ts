/** Highlights: what is to be seen on the text of the shown file, as the editor, its hovers and its pointer need it. */
import type { Load } from '../../shared/model/load.ts'
import {
  type Decoration,
  colourRules,
  glyphDecorations,
  loadDecorations,
  markDecorations,
} from './decorations.ts'
import type { Mark } from './marks.ts'
import type { TextMap } from './textMap.ts'

export interface Highlights {
  readonly loads: readonly Load[]
  readonly marks: readonly Mark[]
  readonly loadId: string | null
  readonly codingId: string | null
}

export const noHighlights: Highlights = { loads: [], marks: [], loadId: null, codingId: null }

export function decorationsOf(map: TextMap, highlights: Highlights): Decoration[] {
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
