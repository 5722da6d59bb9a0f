/** Help: the keys there are, and which program this is. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const showKeys = action({
  name: 'help.keys',
  label: 'Keyboard Shortcuts',
  menu: 'Help',
  key: '[Shift]+?',
  words: 'cheat sheet keys',
  perform: () => session.setState({ dialog: { name: 'keys' } }),
})

export const about = action({
  name: 'help.about',
  label: 'About Loadstone',
  menu: 'Help',
  words: 'version host',
  perform: () => session.setState({ dialog: { name: 'about' } }),
})
