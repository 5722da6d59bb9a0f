/** A new model on the canvas, by name or from the current load or selected text. */
import { showCanvas } from '../canvas/show.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const addModel = action({
  name: 'canvas.addModel',
  label: 'Add Model…',
  menu: 'Canvas',
  key: 'Shift+m',
  words: 'new node pipeline ptm load selection',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: () => {
    showCanvas()
    session.setState({ dialog: { name: 'canvas.addModel' } })
  },
})
