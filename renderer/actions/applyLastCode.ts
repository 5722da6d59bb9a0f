/** Gives the code that was given last once more, to what is pointed at now. */
import { askSituation } from '../coding/askSituation.ts'
import { inTurn } from '../coding/inTurn.ts'
import { recentFor } from '../coding/recentCodes.ts'
import { applyCodeTo } from '../coding/steps.ts'
import { stepsDone } from '../editor/pendingCodings.ts'
import { notify } from '../session/notices.ts'
import { action } from './action.ts'

async function again(): Promise<void> {
  await stepsDone()
  const situation = await askSituation()
  const { target } = situation
  const [last] = target === null ? [] : recentFor(target.kind, situation)
  if (target !== null && last !== undefined) return applyCodeTo(target, last.code, situation)
  notify({ tone: 'info', text: 'No code was given to something like this yet.', next: 'Press c to find one.' })
}

export const applyLastCode = action({
  name: 'coding.again',
  label: 'Code with the Last Code Again',
  menu: 'Code',
  key: 'a',
  words: 'repeat recent same apply',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: () => inTurn(again),
})
