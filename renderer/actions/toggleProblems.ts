/** Shows or hides the list of problems below the canvas. */
import { askFocus, problemView } from '../canvas/problems/problemView.ts'
import { showCanvas } from '../canvas/show.ts'
import { action } from './action.ts'

export const toggleProblems = action({
  name: 'problems.toggle',
  label: 'Problems',
  menu: 'Canvas',
  key: 'Shift+z',
  startsGroup: true,
  words: 'check rules validate errors warnings mistakes',
  checked: () => problemView.getState().shown,
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: () => {
    const shown = !problemView.getState().shown
    problemView.setState({ shown })
    if (!shown) return
    showCanvas()
    askFocus('list')
  },
})
