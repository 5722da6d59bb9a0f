/** Makes a code that is named by the selected text, in its author’s own words, and codes the text with it. */
import { askSituation } from '../coding/askSituation.ts'
import { codeName, newCodes } from '../coding/newCodes.ts'
import type { Situation } from '../coding/situation.ts'
import { applyNewCode } from '../coding/steps.ts'
import { stepsDone } from '../editor/pendingCodings.ts'
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

/** The selected text, or that of the coded span one stands in. */
function quoteOf({ target, current }: Situation): string {
  if (target?.target.kind === 'span') return target.target.anchor.quote
  const inSpan = target?.kind === 'span' && current?.unit.kind === 'span' && current.unit.id === target.unitId
  return inSpan && current.unit.kind === 'span' ? current.unit.anchor.quote : ''
}

export const codeInVivo = action({
  name: 'coding.inVivo',
  label: 'Code in Vivo',
  menu: 'Code',
  key: 'v',
  words: 'new code named by selected text create own words',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: async () => {
    await stepsDone()
    const situation = await askSituation()
    const { target, scheme } = situation
    const name = codeName(quoteOf(situation))
    if (target === null || name === '') {
      notify({ tone: 'info', text: 'A code in vivo is named by selected text.', next: 'Select a few words first.' })
      return
    }
    const offer = scheme === null ? undefined : newCodes(name, [scheme])[0]
    // What exists already, or nearly, is shown before anything is made.
    if (offer === undefined || offer.close.length > 0)
      session.setState({ dialog: { name: 'codePicker', data: { name } } })
    else await applyNewCode(target, offer.scheme, offer.name, situation)
  },
})
