/** Lists what was done in the study, by whom and when, and what of it was undone. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const showHistory = action({
  name: 'edit.history',
  label: 'History…',
  menu: 'Edit',
  key: '$mod+Shift+h',
  startsGroup: true,
  words: 'log changes undo list',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => session.setState({ dialog: { name: 'history' } }),
})
