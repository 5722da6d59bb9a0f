/** Joins the selected model to another with an interaction. */
import type { NewLink } from '../canvas/CanvasDialogs.tsx'
import { lanesOf } from '../canvas/laneChanges.ts'
import { drawnGraph, drawnScene, selectedUnits } from '../canvas/scene.ts'
import { showCanvas } from '../canvas/show.ts'
import { canvasView } from '../canvas/view.ts'
import type { Lane } from '../../shared/model/lane.ts'
import { session, type Session } from '../session/state.ts'
import { action } from './action.ts'

/** The stage that is pointed at: a row that was clicked, the outline's cursor, or what a context menu is about. */
function pointedStage({ codingId, repositoryId }: Session): string | null {
  const pointed = document.activeElement?.closest('[data-chip], [role="menu"]') ?? null
  const cursor = document.querySelector('.canvas-outline:focus [data-cursor="true"][data-code]')
  // A stage that was only just coded is current too, but nobody means its links to leave from there.
  if (pointed === null && cursor === null) return null
  return drawnGraph(repositoryId)?.codings.find(({ id }) => id === codingId)?.codeId ?? null
}

/** The lane that was selected where one of its models would be. */
function closedLane({ repositoryId }: Session, unitId: string): Lane | undefined {
  const scene = drawnScene(repositoryId)
  const lanes = scene === null ? [] : lanesOf(scene, [unitId])
  return lanes.find(({ id }) => !canvasView.getState().expanded.has(id))
}

export const connectModels = action({
  name: 'canvas.connect',
  label: 'Connect to…',
  menu: 'Canvas',
  key: 'Shift+c',
  startsGroup: true,
  words: 'link edge interaction handoff feedback',
  enabled: (state) =>
    selectedUnits(state).models.length > 0 && (drawnGraph(state.repositoryId)?.models.length ?? 0) > 1,
  perform: (state) => {
    const { models } = selectedUnits(state)
    const [sourceId] = models
    if (sourceId === undefined) return
    const lane = closedLane(state, sourceId)
    const targetId = models.find((id) => id !== sourceId && lane?.modelIds.includes(id) !== true)
    const data: NewLink = { sourceId, targetId, stageId: pointedStage(state), fromLane: lane !== undefined }
    showCanvas()
    session.setState({ dialog: { name: 'canvas.connect', data } })
  },
})
