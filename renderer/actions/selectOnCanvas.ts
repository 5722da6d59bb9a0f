/** Selects every model of the canvas. */
import { drawnGraph } from '../canvas/scene.ts'
import { canvasFocused, showCanvas } from '../canvas/show.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const selectAllModels = action({
  name: 'canvas.selectAll',
  label: 'Select All Models',
  menu: 'Canvas',
  key: '$mod+a',
  words: 'everything',
  enabled: ({ repositoryId }) => (drawnGraph(repositoryId)?.models.length ?? 0) > 0 && canvasFocused(),
  perform: ({ repositoryId }) => {
    showCanvas()
    session.setState({ unitIds: drawnGraph(repositoryId)?.models.map(({ id }) => id) ?? [], codingId: null })
  },
})
