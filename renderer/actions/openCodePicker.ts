/** Finds a code by typing: another one for the coded span that one stands in, else one for what is pointed at. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const openCodePicker = action({
  name: 'coding.pick',
  label: 'Code…',
  menu: 'Code',
  key: 'c',
  words: 'apply code selection load find type label tag change in place',
  enabled: ({ repositoryId, view }) => repositoryId !== null && view === 'workbench',
  // At once, so that whatever is typed next goes into the picker.
  perform: ({ codingId }) => {
    session.setState({ dialog: { name: 'codePicker', data: { standingIn: codingId } } })
  },
})
