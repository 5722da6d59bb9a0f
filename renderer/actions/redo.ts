/** Does again what was taken back last. */
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'
import { runByName } from './run.ts'

export const redo = action({
  name: 'edit.redo',
  label: 'Redo',
  menu: 'Edit',
  key: '$mod+Shift+z',
  otherKeys: ['$mod+y'],
  words: 'again repeat',
  enabled: ({ studyId }) => studyId !== null,
  perform: async () => {
    const { label } = await session.getState().call('study.redo', {})
    const back = { label: 'Undo', perform: () => runByName('edit.undo') }
    notify({ tone: 'info', text: `Done again: ${label}`, action: back })
  },
})
