/** Says who is coding from now on: one key to ask, one to choose. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const switchRater = action({
  name: 'rater.switch',
  label: 'Switch the Rater…',
  menu: 'Study',
  key: 'Shift+u',
  words: 'who is coding person analyst coder user change',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => session.setState({ dialog: { name: 'switchRater' } }),
})
