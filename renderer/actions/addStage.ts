/** A stage or any other code for the selected models or links, found by typing. */
import { selectedUnits } from '../canvas/scene.ts'
import { showCanvas } from '../canvas/show.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const addStage = action({
  name: 'canvas.addStage',
  label: 'Add Stage or Other Code…',
  menu: 'Canvas',
  key: 'Shift+s',
  startsGroup: true,
  words: 'code model adaptation organisation interaction type',
  enabled: (state) => selectedUnits(state).models.length + selectedUnits(state).links.length > 0,
  perform: (state) => {
    const { models, links } = selectedUnits(state)
    showCanvas()
    session.setState({ dialog: { name: 'canvas.code', data: models.length > 0 ? models : links } })
  },
})
