/** Changes the code of the current coding in place; its evidence, memo and confidence stay. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const changeCode = action({
  name: 'coding.change',
  label: 'Change Code…',
  menu: 'Code',
  key: 'r',
  words: 'replace recode other code',
  enabled: ({ repositoryId }) => repositoryId !== null,
  // At once, so that whatever is typed next goes into the picker.
  perform: () => session.setState({ dialog: { name: 'codePicker', data: { current: true } } }),
})
