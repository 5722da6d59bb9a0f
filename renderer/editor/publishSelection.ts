/** Publish selection: tells the session what is selected in the editor, where the caret is, and what it stands in. */
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Range } from '../../shared/text/ranges.ts'
import { type Caret, session } from '../session/state.ts'
import type { EditorView } from './editorView.ts'
import type { Mark } from './marks.ts'
import { type ShownFile, symbolAt } from './selectionAnchor.ts'
import { loadsAt, marksAt } from './spots.ts'

export function publishSelection(view: EditorView, anchor: Anchor | null, range: Range, byUser: boolean): void {
  const shown = view.shown()
  if (shown === null) return
  const { repositoryId, path } = shown
  const selection = anchor === null ? null : { repositoryId, path, anchor }
  // What the program shows, the next load for example, is current by itself. It is no selection: nobody chose that text,
  // and it must not become the evidence of whatever is coded next.
  if (!byUser) return session.setState({ selection: null, caret: null })
  session.setState({ selection, caret: caretOf(view, shown), ...standingIn(view, range) })
}

function caretOf({ editor }: EditorView, shown: ShownFile): Caret | null {
  const line = editor.getPosition()?.lineNumber
  if (line === undefined) return null
  const { repositoryId, path } = shown
  return { repositoryId, path, line, symbol: symbolAt(shown, line) }
}

/** About the load itself, or about less than it. */
function isInLoad({ range, loadId }: Mark, load: Load): boolean {
  return loadId === load.id || range.end - range.start < load.end - load.start
}

/**
 * The load stays current when the caret leaves it, so that "next load" goes on from there; a coding does not. In a load
 * inside a longer coded span it is the load that is meant. The coding that was chosen stays so while one stands in it.
 */
function standingIn(view: EditorView, range: Range): { loadId?: string; codingId: string | null; codeId?: string } {
  const [load] = loadsAt(view.highlights().loads, range)
  const marks = marksAt(view.highlights().marks, range).filter((mark) => load === undefined || isInLoad(mark, load))
  const chosen = marks.find((mark) => mark.codingId === session.getState().codingId)
  const mark = chosen ?? marks.find(({ mine }) => mine) ?? marks[0]
  return {
    ...(load === undefined ? {} : { loadId: load.id }),
    codingId: mark?.codingId ?? null,
    // Its definition comes into sight.
    ...(mark === undefined ? {} : { codeId: mark.codeId }),
  }
}
