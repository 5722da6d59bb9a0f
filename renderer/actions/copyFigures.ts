/** Copies the numbers of all figures as CSV. */
import { copyAllFigures } from '../insights/copyFigures.ts'
import { action } from './action.ts'

export const copyFigures = action({
  name: 'insights.copy',
  label: 'Copy Figures as CSV',
  menu: 'Study',
  words: 'insights table counts shares clipboard',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => copyAllFigures(),
})
