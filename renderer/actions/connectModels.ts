/** Joins the selected model to another with an interaction. */
import type { NewLink } from '../canvas/CanvasDialogs.tsx'
import { drawnGraph, selectedUnits } from '../canvas/scene.ts'
import { showCanvas } from '../canvas/show.ts'
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
    const [sourceId, targetId] = selectedUnits(state).models
    if (sourceId === undefined) return
    const data: NewLink = { sourceId, targetId, stageId: pointedStage(state) }
    showCanvas()
    session.setState({ dialog: { name: 'canvas.connect', data } })
  },
})
