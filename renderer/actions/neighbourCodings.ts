/** Goes to the next or previous coding, in the order of the text, among those that the list of codings shows. */
import { askSituation } from '../coding/askSituation.ts'
import { inTextOrder, neighbourCoding, passes } from '../coding/codingFilter.ts'
import { codeNames, codingsView } from '../coding/codingsView.ts'
import { goToCoding } from '../coding/goToCoding.ts'
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

async function step(direction: 1 | -1): Promise<void> {
  const { codings, schemes } = await askSituation()
  const { filter } = codingsView.getState()
  const names = codeNames(schemes)
  const listed = inTextOrder(codings.filter((coding) => passes(coding, filter, names)))
  const next = neighbourCoding(listed, session.getState().codingId, direction)
  if (next !== undefined) return goToCoding(next)
  if (codings.length === 0)
    notify({ tone: 'info', text: 'Nothing is coded here yet.', next: 'Press c to find a code.' })
  else notify({ tone: 'info', text: 'No coding passes the filter.', next: 'Clear the filter of the list of codings.' })
}

export const nextCoding = action({
  name: 'coding.next',
  label: 'Next Coding',
  menu: 'Go',
  key: 'j',
  startsGroup: true,
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: () => step(1),
})

export const previousCoding = action({
  name: 'coding.previous',
  label: 'Previous Coding',
  menu: 'Go',
  key: 'k',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: () => step(-1),
})
