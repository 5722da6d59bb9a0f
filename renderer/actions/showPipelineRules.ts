/** Shows the rules that drawings are checked against, and lets the study change them and add its own. */
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const showPipelineRules = action({
  name: 'problems.rules',
  label: 'Pipeline Rules…',
  menu: 'Canvas',
  words: 'check figure 9 table 6 severity switch off own rule',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => session.setState({ dialog: { name: 'pipelineRules' } }),
})
