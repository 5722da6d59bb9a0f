/** Drop code: a code dragged onto the selection or onto a load in the text codes what it is dropped on. */
import type { Target } from '../../shared/api/coding.ts'
import { draggedKind, readDrag } from '../session/drag.ts'
import { attempt, notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import type { EditorView } from './editorView.ts'
import { loadsAt } from './spots.ts'
import { toOffset } from './textMap.ts'

const hint = 'editor-drop'

/** Returns how to stop it. */
export function acceptCodes(view: EditorView, element: HTMLElement): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer === null || draggedKind(event.dataTransfer) !== 'code') return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'link'
    element.classList.add(hint)
  }
  const leave = (event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node) || !element.contains(event.relatedTarget)) element.classList.remove(hint)
  }
  const drop = (event: DragEvent) => {
    element.classList.remove(hint)
    const dragged = event.dataTransfer === null ? null : readDrag(event.dataTransfer)
    if (dragged?.kind !== 'code') return
    event.preventDefault()
    event.stopPropagation()
    void attempt(() => codeWhatLiesAt(view, event, dragged))
  }
  // In the capture phase: the editor's own surface would otherwise take the drag for text to be moved.
  element.addEventListener('dragover', over, { capture: true })
  element.addEventListener('dragleave', leave)
  element.addEventListener('drop', drop, { capture: true })
  return () => {
    element.removeEventListener('dragover', over, { capture: true })
    element.removeEventListener('dragleave', leave)
    element.removeEventListener('drop', drop, { capture: true })
  }
}

async function codeWhatLiesAt(view: EditorView, at: MouseEvent, code: { codeId: string; schemeId: string }): Promise<void> {
  const target = targetAt(view, at)
  if (target === null) {
    notify({ tone: 'info', text: 'Nothing to code lies there.', next: 'Select text first, or drop the code on a load.' })
    return
  }
  const { call } = session.getState()
  const { codingId } = await call('coding.apply', { target, codeId: code.codeId })
  session.setState({ codingId, codeId: code.codeId, schemeId: code.schemeId })
  notify({
    tone: 'success',
    text: `Coded ${target.kind === 'span' ? 'the selection' : 'the load'}`,
    action: { label: 'Undo', perform: () => void attempt(() => call('study.undo', {})) },
  })
}

/** The selection when the drop is on it, else the load there, else a selection elsewhere. */
function targetAt(view: EditorView, { clientX, clientY }: MouseEvent): Target | null {
  const shown = view.shown()
  const position = view.editor.getTargetAtClientPoint(clientX, clientY)?.position
  const { selection } = session.getState()
  if (shown === null) return null
  const anchor = selection?.path === shown.path ? selection.anchor : null
  const span = anchor === null ? null : ({ kind: 'span', repositoryId: shown.repositoryId, anchor } as const)
  if (position === undefined || position === null) return span
  const offset = toOffset(shown.map, position)
  if (anchor !== null && anchor.start <= offset && offset <= anchor.end) return span
  const [load] = loadsAt(view.highlights().loads, { start: offset, end: offset })
  return load === undefined ? span : { kind: 'load', loadId: load.id }
}
