/** Opens the palette: everything, or one kind of thing. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const openPalette = action({
  name: 'palette.open',
  label: 'Find Anything…',
  menu: 'Go',
  key: '$mod+k',
  words: 'palette search command code file load',
  perform: () => session.setState({ dialog: { name: 'palette', data: '' } }),
})

export const openCommands = action({
  name: 'palette.commands',
  label: 'All Commands…',
  menu: 'Go',
  key: '$mod+Shift+p',
  otherKeys: ['F1'],
  words: 'palette',
  perform: () => session.setState({ dialog: { name: 'palette', data: '>' } }),
})

export const quickOpen = action({
  name: 'palette.files',
  label: 'Go to File…',
  menu: 'Go',
  key: '$mod+p',
  words: 'quick open path',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: () => session.setState({ dialog: { name: 'palette', data: '/' } }),
})
