/** Goes to the field that filters the codings of the study. */
import { filterFieldId } from '../coding/FilterField.tsx'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const filterCodings = action({
  name: 'coding.filter',
  label: 'Filter Codings…',
  menu: 'Go',
  key: 'Shift+j',
  words: 'find search query codes rater scheme repository file text memo unsure list',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => {
    session.setState({ view: 'workbench', side: 'coding', sideShown: true })
    // The panel draws the field first.
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(filterFieldId)?.focus()))
  },
})
