/** Takes back the last action, whichever room it was made in. */
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'
import { runByName } from './run.ts'

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
    notify({ tone: 'info', text: `Undone: ${label}`, action: again })
  },
})
