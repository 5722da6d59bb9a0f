/** Zooms so that the whole canvas is visible, or what is selected on it. */
import { drawnGraph, selectedUnits } from '../canvas/scene.ts'
import { showCanvas } from '../canvas/show.ts'
import { hasGhosts } from '../canvas/suggestions/review.ts'
import { ask } from '../canvas/view.ts'
import { action } from './action.ts'

export const fitCanvas = action({
  name: 'canvas.fit',
  label: 'Zoom to Fit',
  menu: 'Canvas',
  key: 'Shift+Digit1',
  words: 'all overview',
  enabled: ({ repositoryId }) => (drawnGraph(repositoryId)?.models.length ?? 0) > 0 || hasGhosts(repositoryId),
  perform: () => {
    showCanvas()
    ask('fit')
  },
})

export const fitSelection = action({
  name: 'canvas.fitSelection',
  label: 'Zoom to Selection',
  menu: 'Canvas',
  key: 'Shift+Digit2',
  words: 'focus selected',
  enabled: (state) => selectedUnits(state).models.length + selectedUnits(state).links.length > 0,
  perform: () => {
    showCanvas()
    ask('fitSelection')
  },
})
