/** Opens the sample study that comes with the program. */
import { openSampleStudy } from '../session/openStudy.ts'
import { action } from './action.ts'

export const openSample = action({
  name: 'study.openSample',
  label: 'Open Sample Study',
  menu: 'Study',
  words: 'example demo learn',
  perform: async () => {
    await openSampleStudy()
  },
})
