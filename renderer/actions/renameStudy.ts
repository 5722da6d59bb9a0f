/** Gives the study another name. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const renameStudy = action({
  name: 'study.rename',
  label: 'Rename Study…',
  menu: 'Study',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => session.setState({ dialog: { name: 'renameStudy' } }),
})
