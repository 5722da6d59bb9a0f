/** Escape, when no dialog, menu or field wants it: closes the newest notice, else lets go of what is selected. */
import { dismiss } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const stepBack = action({
  name: 'view.stepBack',
  label: 'Dismiss or Deselect',
  menu: 'Edit',
  key: 'Escape',
  words: 'escape cancel close',
  perform: ({ notices }) => {
    const newest = notices.at(-1)
    if (newest === undefined) session.setState({ unitIds: [], codingId: null })
    else dismiss(newest.id)
  },
})
