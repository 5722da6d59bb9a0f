/** Codes the repository as a whole, whatever else is pointed at. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const codeRepository = action({
  name: 'coding.repository',
  label: 'Code the Repository…',
  menu: 'Code',
  key: 'w',
  words: 'whole project reuse category dependency structure documentation',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: ({ repositoryId }) => session.setState({ dialog: { name: 'codePicker', data: { repositoryId } } }),
})
