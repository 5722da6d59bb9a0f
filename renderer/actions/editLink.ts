/** What is said of the selected link, and the stages at its ends, in a dialog with lists. */
import { selectedUnits } from '../canvas/scene.ts'
import { showCanvas } from '../canvas/show.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const editLink = action({
  name: 'canvas.editLink',
  label: 'Edit Interaction…',
  menu: 'Canvas',
  key: 'Shift+d',
  words: 'link edge type direction function ends stage source target',
  enabled: (state) => selectedUnits(state).links.length === 1,
  perform: (state) => {
    showCanvas()
    session.setState({ dialog: { name: 'canvas.editLink', data: selectedUnits(state).links } })
  },
})
