/** Keeps the filter of the codings under a name, or calls up one that was kept. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const savedFilters = action({
  name: 'coding.savedFilters',
  label: 'Saved Filters…',
  menu: 'Go',
  words: 'codings query keep name recall',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => session.setState({ dialog: { name: 'savedFilters' } }),
})
