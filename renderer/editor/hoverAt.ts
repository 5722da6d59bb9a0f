/** Hover at: what the hover says at a position of the shown file. */
import type { languages } from 'monaco-editor/editor'
import type { EditorView } from './editorView.ts'
import { loadHover, markHover } from './hover.ts'
import { loadsAt, marksAt } from './spots.ts'
import { type EditorPosition, toEditorRange, toOffset } from './textMap.ts'

export function hoverAt(view: EditorView, position: EditorPosition): languages.Hover | null {
  const shown = view.shown()
  if (shown === null) return null
  const offset = toOffset(shown.map, position)
  const place = { start: offset, end: offset }
  const [load] = loadsAt(view.highlights().loads, place)
  const marks = marksAt(view.highlights().marks, place)
  const narrowest = load ?? marks[0]?.range
  if (narrowest === undefined) return null
  const sections = [...marks.flatMap(markHover), ...(load === undefined ? [] : loadHover(load))]
  return {
    range: toEditorRange(shown.map, narrowest),
    // Neither trusted nor with HTML: text of a studied repository must not become a link that does something.
    contents: sections.map((value) => ({ value, isTrusted: false, supportHtml: false })),
  }
}
