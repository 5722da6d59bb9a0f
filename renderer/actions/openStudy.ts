/** Opens a study file. */
import { askAndOpenStudy } from '../session/openStudy.ts'
import { action } from './action.ts'

export const openStudy = action({
  name: 'study.open',
  label: 'Open Study…',
  menu: 'Study',
  key: '$mod+o',
  words: 'file loadstone',
  perform: askAndOpenStudy,
})
