/** Goes to the next or previous coding among those that the list of codings shows, in its order. */
import { findAll, pageSize } from '../coding/codingPages.ts'
import { goToCoding } from '../coding/goToCoding.ts'
import { stepsDone } from '../editor/pendingCodings.ts'
import { codingScope, isEveryScope, queryOf } from '../session/codingQuery.ts'
import { goAndFocus } from '../session/goAndFocus.ts'
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'
import type { CodingRow } from '../../shared/api/coding.ts'

/** The next (1) or previous (-1) coding in a list, going round; from nowhere, the first or the last. */
function neighbour(codings: readonly CodingRow[], codingId: string | null, step: 1 | -1): CodingRow | undefined {
  const here = codings.findIndex((coding) => coding.id === codingId)
  const start = here === -1 && step === -1 ? 0 : here
  return codings[(start + step + codings.length) % Math.max(1, codings.length)]
}

/** As many as one goes through by key: beyond that, a filter finds more than going from one to the next. */
const reach = 20 * pageSize

async function step(direction: 1 | -1): Promise<void> {
  await stepsDone()
  const { repositoryId } = session.getState()
  const scope = codingScope.getState()
  const listed = await findAll(queryOf(scope, repositoryId), scope.order, reach)
  const next = neighbour(listed, session.getState().codingId, direction)
  if (next !== undefined) return goToCoding(next)
  if (isEveryScope(scope)) notify({ tone: 'info', text: 'Nothing is coded here yet.', next: 'Press c to find a code.' })
  else notify({ tone: 'info', text: 'No coding passes the filter.', next: 'Clear the filter of the list of codings.' })
}

export const nextCoding = action({
  name: 'coding.next',
  label: 'Next Coding',
  menu: 'Go',
  key: 'j',
  startsGroup: true,
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: () => goAndFocus(() => step(1)),
})

export const previousCoding = action({
  name: 'coding.previous',
  label: 'Previous Coding',
  menu: 'Go',
  key: 'k',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: () => goAndFocus(() => step(-1)),
})
