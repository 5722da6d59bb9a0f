/** How the canvas is shown: as a graph, as an outline, or as both. */
import { showCanvas } from '../canvas/show.ts'
import { type CanvasMode, canvasView } from '../canvas/view.ts'
import { action } from './action.ts'

const modes: readonly { readonly mode: CanvasMode; readonly label: string }[] = [
  { mode: 'graph', label: 'Graph' },
  { mode: 'both', label: 'Graph and Outline' },
  { mode: 'outline', label: 'Outline' },
]

export const canvasModes = modes.map(({ mode, label }) =>
  action({
    name: `canvas.show.${mode}`,
    label: `Show as ${label}`,
    menu: 'Canvas',
    startsGroup: mode === 'graph',
    words: 'canvas list tree table accessible',
    checked: () => canvasView.getState().mode === mode,
    perform: () => {
      canvasView.setState({ mode })
      showCanvas()
    },
  }),
)

/** One key for the way there and back. */
export const toggleOutline = action({
  name: 'canvas.toggleOutline',
  label: 'Toggle Outline',
  menu: 'Canvas',
  key: 'Shift+o',
  words: 'canvas list tree keyboard screen reader',
  perform: () => {
    const { mode } = canvasView.getState()
    canvasView.setState({ mode: mode === 'graph' ? 'outline' : 'graph' })
    showCanvas()
  },
})
