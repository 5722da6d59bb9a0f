/** Shows and hides the panels at both sides. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const toggleSidePanel = action({
  name: 'view.sidePanel',
  label: 'Side Panel',
  menu: 'View',
  key: '$mod+b',
  startsGroup: true,
  words: 'show hide left sidebar',
  checked: (state) => state.sideShown,
  enabled: ({ studyId }) => studyId !== null,
  perform: (state) => session.setState({ sideShown: !state.sideShown }),
})

export const toggleInspector = action({
  name: 'view.inspector',
  label: 'Inspector',
  menu: 'View',
  key: '$mod+Alt+b',
  words: 'show hide right panel details',
  checked: (state) => state.inspectorShown,
  enabled: ({ studyId }) => studyId !== null,
  perform: (state) => session.setState({ inspectorShown: !state.inspectorShown }),
})
