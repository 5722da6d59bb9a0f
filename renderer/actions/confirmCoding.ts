/** Says that the current coding holds although its code means something else by now. */
import { confirmCoding as confirm } from '../coding/steps.ts'
import { notify } from '../session/notices.ts'
import { action } from './action.ts'
import { currentCoding } from './currentCoding.ts'

export const confirmCoding = action({
  name: 'coding.confirm',
  label: 'Coding Still Holds',
  menu: 'Code',
  key: 'y',
  words: 'confirm keep recode meaning changed stale',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: async () => {
    const found = await currentCoding('confirm')
    if (found === null) return
    if (found.coding.stale) await confirm(found.coding)
    else notify({ tone: 'info', text: 'This coding waits for nothing: its code means what it meant.' })
  },
})
