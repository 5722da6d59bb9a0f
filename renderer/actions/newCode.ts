/** Begins a new code in the scheme that the codebook shows; its name is asked there. */
import { session } from '../session/state.ts'
import { startNaming } from '../taxonomy/place.ts'
import { action } from './action.ts'

export const newCode = action({
  name: 'taxonomy.newCode',
  label: 'New Code…',
  menu: 'Code',
  words: 'codebook taxonomy answer create add define',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => {
    session.setState({ view: 'taxonomy' })
    startNaming({ kind: 'newCode', parentId: null })
  },
})
