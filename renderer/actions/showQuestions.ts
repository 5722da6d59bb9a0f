/** Answers what is asked of whole repositories, beside their READMEs. */
import { focusPartSoon } from '../session/focusPart.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const showQuestions = action({
  name: 'questions.show',
  label: 'Repository Questions',
  menu: 'Go',
  key: 'q',
  startsGroup: true,
  words: 'readme category sample queue answer project reuse documentation structure',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => {
    session.setState({ view: 'questions' })
    focusPartSoon('editor')
  },
})
