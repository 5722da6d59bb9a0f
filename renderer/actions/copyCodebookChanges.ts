/** Copies what changed in the codebook as Markdown: between the moments that are compared, else those that are usual. */
import { session } from '../session/state.ts'
import { copyChangeLog } from '../taxonomy/changeLogSteps.ts'
import { usualSpan } from '../taxonomy/moments.ts'
import { place } from '../taxonomy/place.ts'
import { action } from './action.ts'

export const copyCodebookChanges = action({
  name: 'taxonomy.copyChangeLog',
  label: 'Copy Change Log of the Codebook',
  menu: 'Code',
  words: 'markdown appendix difference release export',
  enabled: ({ studyId }) => studyId !== null,
  perform: async () => {
    const { call } = session.getState()
    const [releases, entries] = await Promise.all([call('taxonomy.releases', {}), call('taxonomy.timeline', {})])
    const { from, to } = place.getState()
    const usual = usualSpan(releases, entries)
    await copyChangeLog(from ?? usual.from, to ?? usual.to)
  },
})
