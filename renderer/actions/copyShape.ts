/** Gives other models the stages, the adaptation and other answers of the selected one. */
import { drawnGraph, selectedUnits } from '../canvas/scene.ts'
import { showCanvas } from '../canvas/show.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const copyShape = action({
  name: 'canvas.copyShape',
  label: 'Copy Pipeline to Other Models…',
  menu: 'Canvas',
  key: 'Alt+Shift+KeyC',
  words: 'shape stages adaptation duplicate same template',
  enabled: (state) =>
    selectedUnits(state).models.length > 0 && (drawnGraph(state.repositoryId)?.models.length ?? 0) > 1,
  perform: (state) => {
    showCanvas()
    session.setState({ dialog: { name: 'canvas.copyShape', data: selectedUnits(state).models } })
  },
})
