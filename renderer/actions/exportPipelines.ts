/** Saves or copies the pipelines of the canvas for papers and other programs. */
import { drawnGraph } from '../canvas/scene.ts'
import { showCanvas } from '../canvas/show.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const exportPipelines = action({
  name: 'canvas.export',
  label: 'Export Pipelines…',
  menu: 'Canvas',
  key: '$mod+Shift+x',
  words: 'svg png graphml json mermaid picture figure save print copy',
  enabled: ({ repositoryId }) => (drawnGraph(repositoryId)?.models.length ?? 0) > 0,
  perform: () => {
    showCanvas()
    session.setState({ dialog: { name: 'canvas.export' } })
  },
})
