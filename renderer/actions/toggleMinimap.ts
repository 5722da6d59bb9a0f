/** Shows or hides the small overview in the corner of the canvas. */
import { canvasView } from '../canvas/view.ts'
import { action } from './action.ts'

export const toggleMinimap = action({
  name: 'canvas.toggleMinimap',
  label: 'Canvas Overview Map',
  menu: 'Canvas',
  words: 'minimap',
  checked: () => canvasView.getState().minimap,
  perform: () => canvasView.setState(({ minimap }) => ({ minimap: !minimap })),
})
