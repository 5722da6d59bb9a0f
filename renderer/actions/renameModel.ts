/** Another name for the selected model. */
import { selectedUnits } from '../canvas/scene.ts'
import { showCanvas } from '../canvas/show.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const renameModel = action({
  name: 'canvas.rename',
  label: 'Rename Model…',
  menu: 'Canvas',
  key: 'F2',
  words: 'label name',
  enabled: (state) => selectedUnits(state).models.length === 1,
  perform: (state) => {
    showCanvas()
    session.setState({ dialog: { name: 'canvas.rename', data: selectedUnits(state).models } })
  },
})
