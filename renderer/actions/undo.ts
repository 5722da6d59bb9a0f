/** Takes back the last action, whichever room it was made in. */
import { dismiss, notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'
import { runByName } from './run.ts'

/** Only the last one can be brought back by its notice. */
let shown: number | null = null

export const undo = action({
  name: 'edit.undo',
  label: 'Undo',
  menu: 'Edit',
  key: '$mod+z',
  words: 'take back revert',
  enabled: ({ studyId }) => studyId !== null,
  perform: async () => {
    const { label } = await session.getState().call('study.undo', {})
    const again = { label: 'Redo', perform: () => runByName('edit.redo') }
    if (shown !== null) dismiss(shown)
    shown = notify({ tone: 'info', text: `Undone: ${label}`, action: again })
  },
})
