/** Pointer: a click on a load's icon makes that load current, one on a code's chip lets its coding be changed in place. */
import { goToLoad } from '../session/navigate.ts'
import { session } from '../session/state.ts'
import { chooseMark } from './chooseMark.ts'
import type { EditorView } from './editorView.ts'
import { monaco } from './monaco.ts'
import { loadOnLine } from './spots.ts'

/** Returns how to stop it. */
export function followPointer(view: EditorView): () => void {
  const { MouseTargetType } = monaco.editor
  const listener = view.editor.onMouseDown(({ target, event }) => {
    if (!event.leftButton) return
    if (target.type === MouseTargetType.GUTTER_GLYPH_MARGIN) {
      const load = loadOnLine(view.highlights().loads, target.position.lineNumber, view.highlights().loadId)
      if (load !== undefined) goToLoad(load)
    }
    if (target.type === MouseTargetType.CONTENT_TEXT) {
      const codingId = chipAt(target.detail)
      if (codingId !== null) chooseChip(view, codingId)
    }
  })
  return () => listener.dispose()
}

/** One's own opens the picker at the text; that of another rater is only shown. */
function chooseChip(view: EditorView, codingId: string): void {
  const mark = view.highlights().marks.find((candidate) => candidate.codingId === codingId)
  if (mark === undefined) return
  chooseMark(mark)
  if (mark.mine) session.setState({ dialog: { name: 'codePicker', data: { codingId } } })
}

/** The coding that was attached to a chip's text; the editor tells of it without declaring it. */
function chipAt(detail: object): string | null {
  const injected: unknown = 'injectedText' in detail ? detail.injectedText : null
  const attached = field(field(injected, 'options'), 'attachedData')
  const codingId = field(attached, 'codingId')
  return typeof codingId === 'string' ? codingId : null
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
