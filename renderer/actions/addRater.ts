/** Adds a person who codes in this study, and codes as that person from now on. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const addRater = action({
  name: 'rater.add',
  label: 'Add a Rater…',
  menu: 'Study',
  words: 'person analyst coder user',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => session.setState({ dialog: { name: 'addRater' } }),
})
