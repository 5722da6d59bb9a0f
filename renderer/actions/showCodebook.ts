/** Goes to a view of the codebook: its history, its releases, its saturation. */
import { focusPartSoon } from '../session/focusPart.ts'
import { session } from '../session/state.ts'
import { showHistoryOf, showTab } from '../taxonomy/place.ts'
import { type Action, action } from './action.ts'

function view(name: string, label: string, words: string, show: () => void): Action {
  return action({
    name: `taxonomy.${name}`,
    label,
    menu: 'Go',
    words,
    enabled: ({ studyId }) => studyId !== null,
    perform: () => {
      session.setState({ view: 'taxonomy' })
      show()
      focusPartSoon('editor')
    },
  })
}

export const showCodebook: readonly Action[] = [
  view('history', 'Codebook History', 'timeline changes author reason earlier', () => showHistoryOf(null)),
  view('releases', 'Codebook Releases', 'versions compare difference change log', () => showTab('releases')),
  view('saturation', 'Codebook Saturation', 'curve new codes over time', () => showTab('saturation')),
]
