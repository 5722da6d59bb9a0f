/** Lists the codings whose code has changed its meaning or was split since. */
import { focusPartSoon } from '../session/focusPart.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const showRecode = action({
  name: 'recode.show',
  label: 'Codings to Look at Again',
  menu: 'Go',
  key: 'Shift+q',
  words: 'recode to do work list stale split meaning changed confirm',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => {
    session.setState({ view: 'recode' })
    focusPartSoon('editor')
  },
})
