/** The coding that an action is about; says so when there is none, or when it is another rater's. */
import type { CodingRow } from '../../shared/api/coding.ts'
import { askSituation } from '../coding/askSituation.ts'
import { isMine, raterName, type Situation } from '../coding/situation.ts'
import { stepsDone } from '../editor/pendingCodings.ts'
import { notify } from '../session/notices.ts'

interface Found {
  readonly coding: CodingRow
  readonly situation: Situation
}

export async function currentCoding(verb: string): Promise<Found | null> {
  await stepsDone()
  const situation = await askSituation()
  const { current } = situation
  if (current === null) {
    notify({
      tone: 'info',
      text: `There is no coding to ${verb}.`,
      next: 'Choose one in the inspector, or press j for the next.',
    })
    return null
  }
  if (isMine(current, situation)) return { coding: current, situation }
  const text = `This coding is ${raterName(current, situation)}’s.`
  notify({ tone: 'info', text, next: `Only they can ${verb} it; add one of your own instead.` })
  return null
}
