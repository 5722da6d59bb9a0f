/** Active view: the editor that is on the screen, for the actions; they know it without loading it. */
import type { EditorView } from './editorView.ts'

let active: EditorView | null = null

export function setActiveView(view: EditorView | null): void {
  active = view
}

/** Null while no editor is drawn. */
export function activeView(): EditorView | null {
  return active
}
