/** Codes what is pointed at with the code that has this digit in the scheme in force. */
import { askSituation } from '../coding/askSituation.ts'
import { codeWithKey } from '../coding/codebook.ts'
import { inTurn } from '../coding/inTurn.ts'
import { applyCodeTo } from '../coding/steps.ts'
import { notify } from '../session/notices.ts'
import { action } from './action.ts'

async function codeWith(digit: string): Promise<void> {
  const situation = await askSituation()
  const { target, scheme } = situation
  if (target === null || scheme === null) {
    notify({ tone: 'info', text: 'There is nothing to code.', next: 'Select text, a load or a model first.' })
    return
  }
  const code = codeWithKey(scheme, digit)
  if (code === null) {
    const next = 'Press ] for the next scheme, or c to find a code.'
    notify({ tone: 'info', text: `${scheme.name} has no code with the key ${digit}.`, next })
    return
  }
  await applyCodeTo(target, code, situation)
}

export const codeWithDigits = [...'1234567890'].map((digit) =>
  action({
    name: `coding.digit${digit}`,
    label: `Code with ${digit}`,
    menu: 'Code',
    key: digit,
    ...(digit === '1' ? { startsGroup: true } : {}),
    enabled: ({ repositoryId, view }) => repositoryId !== null && view === 'workbench',
    perform: () => inTurn(() => codeWith(digit)),
  }),
)
