/** Opens a study, or adds a repository, whose path is typed or pasted. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const openByPath = action({
  name: 'study.openByPath',
  label: 'Open Study by Path…',
  menu: 'Study',
  words: 'file type paste',
  perform: () => session.setState({ dialog: { name: 'openByPath' } }),
})
