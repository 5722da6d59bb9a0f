/** Joins the selected model to another with an interaction. */
import { drawnGraph, selectedUnits } from '../canvas/scene.ts'
import { showCanvas } from '../canvas/show.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

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
    showCanvas()
    session.setState({ dialog: { name: 'canvas.connect', data: selectedUnits(state).models } })
  },
})
