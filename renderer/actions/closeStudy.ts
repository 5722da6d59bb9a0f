/** Closes the study; everything in it is saved already. */
import { action } from './action.ts'

export const closeStudy = action({
  name: 'study.close',
  label: 'Close Study',
  menu: 'Study',
  startsGroup: true,
  enabled: (session) => session.studyId !== null,
  perform: async (session) => {
    await session.call('study.close', {})
  },
})
