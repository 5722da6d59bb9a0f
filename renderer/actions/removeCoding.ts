/** Takes the current coding back. */
import { canvasHasKeys } from '../canvas/show.ts'
import { findCode } from '../coding/codebook.ts'
import { removeCodings } from '../coding/steps.ts'
import { action } from './action.ts'
import { currentCoding } from './currentCoding.ts'

export const removeCoding = action({
  name: 'coding.remove',
  label: 'Remove Coding',
  menu: 'Code',
  key: 'x',
  otherKeys: ['Delete'],
  words: 'delete uncode clear',
  // On the canvas the same key takes away what is selected there.
  enabled: ({ repositoryId, unitIds }) => repositoryId !== null && (unitIds.length === 0 || !canvasHasKeys()),
  perform: async () => {
    const found = await currentCoding('remove')
    if (found === null) return
    const name = findCode(found.situation.schemes, found.coding.codeId)?.code.name ?? 'a coding'
    await removeCodings([found.coding], name)
  },
})
