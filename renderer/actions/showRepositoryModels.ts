/** Shows which models the repository uses, of which families, for what, and where they are documented. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const showRepositoryModels = action({
  name: 'repository.models',
  label: 'Models of This Repository…',
  menu: 'Study',
  key: 'Shift+f',
  words: 'profile family modality structure documentation interchangeable complementary',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: ({ repositoryId }) => session.setState({ dialog: { name: 'repositoryModels', data: repositoryId } }),
})
