/** Selection handle: appears beside selected text, to be dragged onto the canvas or pressed to code it. */
import { startDrag } from '../session/drag.ts'
import { keyOf } from '../actions/effectiveKeys.ts'
import { keyParts } from '../ui/keyNames.ts'
import { runByName } from '../actions/run.ts'
import { session } from '../session/state.ts'
import { type EditorView, revealSource } from './editorView.ts'
import { monaco } from './monaco.ts'

/** Returns how to take it away. */
export function selectionHandle(view: EditorView): () => void {
  const { editor } = view
  let position: monaco.IPosition | null = null
  const node = handleNode()
  const { ABOVE, BELOW } = monaco.editor.ContentWidgetPositionPreference
  const widget: monaco.editor.IContentWidget = {
    getId: () => 'loadstone.selectionHandle',
    getDomNode: () => node,
    getPosition: () => (position === null ? null : { position, preference: [BELOW, ABOVE] }),
  }
  // A step to the next load selects its text too; the handle is for what the user selected.
  const listener = editor.onDidChangeCursorSelection(({ selection, source }) => {
    position = selection.isEmpty() || source === revealSource ? null : selection.getEndPosition()
    editor.layoutContentWidget(widget)
  })
  const change = editor.onDidChangeModel(() => {
    position = null
    editor.layoutContentWidget(widget)
  })
  editor.addContentWidget(widget)
  return () => {
    listener.dispose()
    change.dispose()
    editor.removeContentWidget(widget)
  }
}

function handleNode(): HTMLElement {
  const node = document.createElement('div')
  node.className = 'editor-handle'
  // The editor would take a press here for the start of a selection and keep the browser from starting a drag.
  for (const press of ['mousedown', 'pointerdown']) node.addEventListener(press, (event) => event.stopPropagation())
  // The editor decides how its widget is displayed, so the row is a box inside it.
  const box = node.appendChild(document.createElement('div'))
  box.className = 'editor-handle-box'
  const grip = box.appendChild(document.createElement('span'))
  grip.className = 'editor-handle-grip'
  grip.draggable = true
  grip.title = 'Drag the selected text onto the canvas'
  grip.textContent = '⠿'
  grip.addEventListener('dragstart', carrySelection)
  const code = box.appendChild(document.createElement('button'))
  code.type = 'button'
  code.className = 'editor-handle-code'
  code.textContent = 'Code…'
  code.addEventListener('pointerenter', () => {
    const keys = keyOf('coding.pick')
    code.title = `Code the selected text${keys === undefined ? '' : ` (${keyParts(keys).join('+')})`}`
  })
  code.addEventListener('click', () => runByName('coding.pick'))
  return node
}

function carrySelection(event: DragEvent): void {
  const { selection } = session.getState()
  if (event.dataTransfer === null || selection === null) return event.preventDefault()
  const { repositoryId, anchor } = selection
  startDrag(event.dataTransfer, { kind: 'text', repositoryId, anchor }, anchor.quote)
}
