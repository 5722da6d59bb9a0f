/** Makes a new, empty study. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const createStudy = action({
  name: 'study.create',
  label: 'New Study…',
  menu: 'Study',
  words: 'create file start',
  perform: () => session.setState({ dialog: { name: 'createStudy' } }),
})
