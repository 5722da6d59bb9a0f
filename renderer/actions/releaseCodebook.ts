/** Names the codebook as it stands. */
import { openRelease } from '../taxonomy/releaseSteps.ts'
import { action } from './action.ts'

export const releaseCodebook = action({
  name: 'taxonomy.release',
  label: 'Release the Codebook…',
  menu: 'Code',
  words: 'version name tag pin round',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => openRelease(null),
})
