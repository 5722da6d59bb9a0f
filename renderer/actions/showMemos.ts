/** Lists and searches everything that was written down. */
import { focusPartSoon } from '../session/focusPart.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const showMemos = action({
  name: 'memo.show',
  label: 'Memos',
  menu: 'Go',
  key: '$mod+Shift+m',
  words: 'notes comments list search journal',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => {
    session.setState({ view: 'memos' })
    focusPartSoon('editor')
  },
})
