/** Shows or hides the palette of codes beside the canvas. */
import { showCanvas } from '../canvas/show.ts'
import { canvasView } from '../canvas/view.ts'
import { action } from './action.ts'

export const togglePalette = action({
  name: 'canvas.togglePalette',
  label: 'Canvas Palette',
  menu: 'Canvas',
  key: 'Shift+p',
  words: 'stages interactions codes',
  checked: () => canvasView.getState().palette,
  perform: () => {
    canvasView.setState(({ palette }) => ({ palette: !palette }))
    showCanvas()
  },
})
