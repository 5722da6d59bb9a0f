/** Publish selection: tells the session what is selected in the editor, and what the caret stands in. */
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Range } from '../../shared/text/ranges.ts'
import { session } from '../session/state.ts'
import type { EditorView } from './editorView.ts'
import { loadsAt, marksAt } from './spots.ts'

export function publishSelection(view: EditorView, anchor: Anchor | null, range: Range, byUser: boolean): void {
  const shown = view.shown()
  if (shown === null) return
  const { repositoryId, path } = shown
  const selection = anchor === null ? null : { repositoryId, path, anchor }
  // What the program shows, the next load for example, is current by itself. It is no selection: nobody chose that text,
  // and it must not become the evidence of whatever is coded next.
  session.setState(byUser ? { selection, ...standingIn(view, range) } : { selection: null })
}

/** The load stays current when the caret leaves it, so that "next load" goes on from there; a coding does not. */
function standingIn(view: EditorView, range: Range): { loadId?: string; codingId: string | null } {
  const [load] = loadsAt(view.highlights().loads, range)
  const [mark] = marksAt(view.highlights().marks, range)
  return { ...(load === undefined ? {} : { loadId: load.id }), codingId: mark?.codingId ?? null }
}
