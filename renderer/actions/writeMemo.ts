/** Goes to the memo of the current coding. */
import { memoFieldId } from '../coding/Memo.tsx'
import { session } from '../session/state.ts'
import { action } from './action.ts'
import { currentCoding } from './currentCoding.ts'

export const writeMemo = action({
  name: 'coding.memo',
  label: 'Write Memo',
  menu: 'Code',
  key: 'm',
  words: 'note comment annotate why',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: async () => {
    const found = await currentCoding('annotate')
    if (found === null) return
    session.setState({ codingId: found.coding.id, inspectorShown: true, view: 'workbench' })
    // The inspector draws the field first.
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(memoFieldId)?.focus()))
  },
})
