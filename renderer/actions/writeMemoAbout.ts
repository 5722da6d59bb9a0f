/** Writes a memo about what is current: selected text, a coding, a model, a file, a code, a repository or the study. */
import { askSituation } from '../coding/askSituation.ts'
import { memoChoices } from '../coding/memos/memoSubjects.ts'
import { session } from '../session/state.ts'
import { place } from '../taxonomy/place.ts'
import { action } from './action.ts'

export const writeMemoAbout = action({
  name: 'memo.write',
  label: 'Write a Memo…',
  menu: 'Code',
  key: 'Shift+w',
  words: 'note comment annotate journal selection file coding code scheme repository model interaction study',
  enabled: ({ studyId }) => studyId !== null,
  perform: async (state) => {
    const [{ schemes, units, codings }, repositories] = await Promise.all([
      askSituation(),
      state.call('corpus.list', {}),
    ])
    const { schemeId, codeId } = place.getState()
    const choices = memoChoices(state, { schemes, units, codings, repositories, codebook: { schemeId, codeId } })
    session.setState({ dialog: { name: 'writeMemo', data: choices } })
  },
})
