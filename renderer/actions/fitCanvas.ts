/** Zooms so that the whole canvas is visible. */
import { drawnGraph } from '../canvas/scene.ts'
import { showCanvas } from '../canvas/show.ts'
import { ask } from '../canvas/view.ts'
import { action } from './action.ts'

export const fitCanvas = action({
  name: 'canvas.fit',
  label: 'Zoom to Fit',
  menu: 'Canvas',
  key: 'Shift+Digit1',
  words: 'all overview',
  enabled: ({ repositoryId }) => (drawnGraph(repositoryId)?.models.length ?? 0) > 0,
  perform: () => {
    showCanvas()
    ask('fit')
  },
})
