/** Says whether one is sure of the current coding: unsure is an answer of its own. */
import { setConfidence } from '../coding/steps.ts'
import { action } from './action.ts'
import { currentCoding } from './currentCoding.ts'

export const toggleUnsure = action({
  name: 'coding.unsure',
  label: 'Sure or Unsure',
  menu: 'Code',
  key: 'u',
  words: 'confidence doubt uncertain',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: async () => {
    const found = await currentCoding('doubt')
    if (found === null) return
    await setConfidence(found.coding, found.coding.confidence === 'sure' ? 'unsure' : 'sure')
  },
})
