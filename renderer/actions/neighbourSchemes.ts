/** Goes to the next or previous scheme that asks about what is pointed at. */
import { askSituation } from '../coding/askSituation.ts'
import { neighbourScheme, usableCodes } from '../coding/codebook.ts'
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

async function step(direction: 1 | -1): Promise<void> {
  const { schemes, scheme, target } = await askSituation()
  const next = target === null ? null : neighbourScheme(schemes, scheme, target.kind, direction)
  if (next === null) notify({ tone: 'info', text: 'No scheme asks about this.', next: 'Add one in the taxonomy room.' })
  else session.setState({ schemeId: next.id, codeId: usableCodes(next)[0]?.id ?? null })
}

export const nextScheme = action({
  name: 'coding.nextScheme',
  label: 'Next Scheme',
  menu: 'Code',
  key: ']',
  startsGroup: true,
  words: 'question switch',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: () => step(1),
})

export const previousScheme = action({
  name: 'coding.previousScheme',
  label: 'Previous Scheme',
  menu: 'Code',
  key: '[',
  words: 'question switch',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: () => step(-1),
})
