/** Writes a consistent copy of the study file to another place. */
import { pickNewStudy } from '../session/pickPath.ts'
import { notify } from '../session/notices.ts'
import { action } from './action.ts'

export const saveStudyCopy = action({
  name: 'study.saveCopy',
  label: 'Save a Copy…',
  menu: 'Study',
  key: '$mod+Shift+s',
  startsGroup: true,
  words: 'backup duplicate export file',
  enabled: (session) => session.studyId !== null,
  perform: async (session) => {
    const open = await session.call('study.state', {})
    if (open === null) return
    const path = await pickNewStudy('Save a copy of the study', `${open.study.name} copy.loadstone`)
    if (path === null) return
    const copy = await session.call('study.saveCopy', { path })
    notify({ tone: 'success', text: 'The copy is saved.', next: copy.path })
  },
})
