/** Takes the selected text, or the text of the current coding, as an example of a code. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import { askSituation } from '../coding/askSituation.ts'
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import type { ExampleRequest } from '../taxonomy/AddExample.tsx'
import { action } from './action.ts'

export const addExample = action({
  name: 'code.addExample',
  label: 'Add as Example…',
  menu: 'Code',
  key: 'Shift+y',
  words: 'definition show span snippet illustrate',
  enabled: ({ view, repositoryId }) => view === 'workbench' && repositoryId !== null,
  perform: async () => {
    const { current } = await askSituation()
    const request = requestFor(current)
    if (request !== null) session.setState({ dialog: { name: 'addExample', data: request } })
    else
      notify({
        tone: 'info',
        text: 'There is no text to take.',
        next: 'Select some in the editor, or choose a coding.',
      })
  },
})

/** What is selected counts before what is coded; the code of the coding is proposed for both. */
function requestFor(coding: CodingRow | null): ExampleRequest | null {
  const { selection } = session.getState()
  const codeId = coding?.codeId ?? null
  if (selection !== null) return { repositoryId: selection.repositoryId, anchor: selection.anchor, codeId }
  const anchor = coding === null ? undefined : anchorOf(coding)
  return coding === null || anchor === undefined ? null : { repositoryId: coding.unit.repositoryId, anchor, codeId }
}

function anchorOf({ evidence, unit }: CodingRow): Anchor | undefined {
  return evidence[0] ?? ('anchor' in unit ? unit.anchor : undefined)
}
