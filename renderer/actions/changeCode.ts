/** Changes the code of the current coding in place; its evidence, memo and confidence stay. */
import { session } from '../session/state.ts'
import { action } from './action.ts'
import { currentCoding } from './currentCoding.ts'

export const changeCode = action({
  name: 'coding.change',
  label: 'Change Code…',
  menu: 'Code',
  key: 'r',
  words: 'replace recode other code',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: async () => {
    const found = await currentCoding('change')
    if (found === null) return
    session.setState({ codingId: found.coding.id, dialog: { name: 'codePicker', data: { codingId: found.coding.id } } })
  },
})
