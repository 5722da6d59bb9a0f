/** Shows which codes meet in which repositories, and which codes meet each other. */
import { insightsPlace } from '../insights/insightsPlace.ts'
import { focusPartSoon } from '../session/focusPart.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const showMatrix = action({
  name: 'insights.matrix',
  label: 'Matrix of Codes',
  menu: 'Go',
  key: 'Shift+v',
  words: 'crosstab co-occurrence repositories table heat map together',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => {
    insightsPlace.setState({ tab: 'matrix' })
    session.setState({ view: 'insights' })
    focusPartSoon('editor')
  },
})
