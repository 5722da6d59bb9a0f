/** The dialogs of the canvas, opened by name from its actions. */
import { useRef } from 'react'
import { session, useSession } from '../session/state.ts'
import { AddModelDialog } from './AddModelDialog.tsx'
import { ChooseCodeDialog } from './ChooseCodeDialog.tsx'
import { ConnectDialog } from './ConnectDialog.tsx'
import { CopyShapeDialog } from './CopyShapeDialog.tsx'
import { ExportDialog } from './exporting/ExportDialog.tsx'
import { endsOfLink, type LinkEnds } from './linkAnswers.ts'
import { lanesOf } from './laneChanges.ts'
import { LaneDialog } from './LaneDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { ChangeDialog } from './suggestions/ChangeDialog.tsx'
import { isStageOf } from './stagePlaces.ts'
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

/** What a new link may begin with: the model it leaves, a stage of it, and the model that was selected with it. */
export interface NewLink {
  readonly sourceId: string
  readonly targetId: string | undefined
  readonly stageId: string | null
  /** A closed lane was selected: which of its models is meant is the first question. */
  readonly fromLane: boolean
}

function firstEnds(scene: DrawnScene, { sourceId, targetId, stageId }: NewLink): LinkEnds {
  const isStage = stageId !== null && isStageOf(scene, sourceId, stageId)
  const beside = lanesOf(scene, [sourceId]).flatMap(({ modelIds }) => modelIds)
  const others = scene.graph.models.filter(({ id }) => id !== sourceId)
  // Models that stand in for one another seldom work together.
  const other = targetId ?? (others.find(({ id }) => !beside.includes(id)) ?? others[0])?.id ?? ''
  return { sourceId, sourceStageId: isStage ? stageId : null, targetId: other, targetStageId: null }
}

/** `data` is the list of units that the dialog is about, or a new link. */
export function CanvasDialogs({ scene }: { readonly scene: DrawnScene }) {
  const dialog = useSession((state) => state.dialog)
  const open = dialog?.name.startsWith('canvas.') === true
  const close = useClose(open)
  if (dialog === null || !open) return null
  const unitIds = Array.isArray(dialog.data) ? (dialog.data as readonly string[]) : []
  const [first] = unitIds
  const model = scene.graph.models.find((candidate) => candidate.id === first)
  const link = scene.graph.links.find((candidate) => candidate.id === first)
  switch (dialog.name) {
    case 'canvas.addModel':
      return <AddModelDialog scene={scene} onClose={close} />
    case 'canvas.rename':
      return model === undefined ? null : <RenameDialog model={model} onClose={close} />
    case 'canvas.code':
      return <ChooseCodeDialog scene={scene} unitIds={unitIds} onClose={close} />
    case 'canvas.connect': {
      const wanted = dialog.data as NewLink
      const ends = firstEnds(scene, wanted)
      return <ConnectDialog scene={scene} unitId={null} ends={ends} fromLane={wanted.fromLane} onClose={close} />
    }
    case 'canvas.changeSuggestion':
      return <ChangeDialog scene={scene} suggestionId={first ?? ''} onClose={close} />
    case 'canvas.editLink':
      return link === undefined ? null : (
        <ConnectDialog scene={scene} unitId={link.id} ends={endsOfLink(link)} onClose={close} />
      )
    case 'canvas.copyShape':
      return model === undefined ? null : (
        <CopyShapeDialog scene={scene} fromId={model.id} toIds={unitIds.slice(1)} onClose={close} />
      )
    case 'canvas.export':
      return <ExportDialog scene={scene} onClose={close} />
    case 'canvas.lane':
      return <LaneDialog scene={scene} lane={null} unitIds={unitIds} onClose={close} />
    case 'canvas.editLane': {
      const lane = scene.graph.lanes.find(({ id }) => id === first)
      return lane === undefined ? null : <LaneDialog scene={scene} lane={lane} unitIds={[]} onClose={close} />
    }
    default:
      return null
  }
}
