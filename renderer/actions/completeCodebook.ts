/** Takes schemes into the study that the built-in codebook has gained since the study was made. */
import { session } from '../session/state.ts'
import { completeCodebook as complete } from '../taxonomy/steps.ts'
import { action } from './action.ts'

export const completeCodebook = action({
  name: 'taxonomy.complete',
  label: 'Add Missing Built-in Schemes',
  menu: 'Code',
  words: 'codebook taxonomy update built-in newer questions',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => {
    session.setState({ view: 'taxonomy' })
    return complete()
  },
})
