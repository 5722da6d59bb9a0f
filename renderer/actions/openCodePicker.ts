/** Finds a code by typing, over all schemes that fit what is pointed at. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const openCodePicker = action({
  name: 'coding.pick',
  label: 'Code…',
  menu: 'Code',
  key: 'c',
  words: 'apply code selection load find type label tag',
  enabled: ({ repositoryId, view }) => repositoryId !== null && view === 'workbench',
  perform: () => session.setState({ dialog: { name: 'codePicker' } }),
})
