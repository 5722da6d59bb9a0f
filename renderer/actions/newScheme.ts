/** Begins a new scheme in the codebook: its name is asked there. */
import { session } from '../session/state.ts'
import { startNaming } from '../taxonomy/place.ts'
import { action } from './action.ts'

export const newScheme = action({
  name: 'taxonomy.newScheme',
  label: 'New Scheme…',
  menu: 'Code',
  words: 'codebook taxonomy question create add',
  startsGroup: true,
  enabled: ({ studyId }) => studyId !== null,
  perform: () => {
    session.setState({ view: 'taxonomy' })
    startNaming({ kind: 'newScheme', parentId: null })
  },
})
