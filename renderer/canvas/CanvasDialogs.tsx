/** The dialogs of the canvas, opened by name from its actions. */
import { useRef } from 'react'
import { session, useSession } from '../session/state.ts'
import { AddModelDialog } from './AddModelDialog.tsx'
import { ChooseCodeDialog } from './ChooseCodeDialog.tsx'
import { ConnectDialog } from './ConnectDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import type { DrawnScene } from './useScene.ts'

/** Back to where the keyboard was; to the selected card when that is gone (a menu, the command palette). */
function returnFocus(origin: Element | null): void {
  // Whoever types quickly has opened the next one by now.
  if (session.getState().dialog !== null) return
  const [unitId = ''] = session.getState().unitIds
  const card = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(unitId)}"]`)
  const outline = document.querySelector<HTMLElement>('.canvas-outline')
  const usable = origin instanceof HTMLElement && origin.isConnected && origin !== document.body
  const target = usable ? origin : (card ?? outline)
  target?.focus()
}

/** Notes what has the focus while no dialog is open, because an open one takes it before it can be asked. */
function useClose(open: boolean): () => void {
  const origin = useRef<Element | null>(null)
  const wasOpen = useRef(false)
  if (open && !wasOpen.current) origin.current = document.activeElement
  wasOpen.current = open
  return () => {
    session.setState({ dialog: null })
    // After the dialog has let go of the focus.
    setTimeout(() => returnFocus(origin.current), 50)
  }
}

/** `data` is the list of units that the dialog is about. */
export function CanvasDialogs({ scene }: { readonly scene: DrawnScene }) {
  const dialog = useSession((state) => state.dialog)
  const open = dialog?.name.startsWith('canvas.') === true
  const close = useClose(open)
  if (dialog === null || !open) return null
  const unitIds = (dialog.data ?? []) as readonly string[]
  const [first, second] = unitIds
  const model = scene.graph.models.find((candidate) => candidate.id === first)
  switch (dialog.name) {
    case 'canvas.addModel':
      return <AddModelDialog scene={scene} onClose={close} />
    case 'canvas.rename':
      return model === undefined ? null : <RenameDialog model={model} onClose={close} />
    case 'canvas.code':
      return <ChooseCodeDialog scene={scene} unitIds={unitIds} onClose={close} />
    case 'canvas.connect':
      return model === undefined ? null : (
        <ConnectDialog scene={scene} sourceId={model.id} targetId={second ?? null} onClose={close} />
      )
    default:
      return null
  }
}
