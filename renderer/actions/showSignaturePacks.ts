/** Shows the signatures that scans go by, and lets the study add its own. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const showSignaturePacks = action({
  name: 'study.packs',
  label: 'Signature Packs…',
  menu: 'Study',
  words: 'rules libraries loaders detection add custom',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => session.setState({ dialog: { name: 'signaturePacks' } }),
})
