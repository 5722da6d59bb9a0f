/** Coding menu: what the list of codings offers for one of them. */
import type { CodingRow } from '../../shared/api/coding.ts'
import { keyOf } from '../actions/effectiveKeys.ts'
import { attempt } from '../session/notices.ts'
import { session } from '../session/state.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { findCode } from './codebook.ts'
import { goToCoding } from './goToCoding.ts'
import type { MemoChoice } from './memos/memoSubjects.ts'
import { type Situation, isMine } from './situation.ts'
import { removeCodings, setConfidence } from './steps.ts'

/** Others' codings too: a memo is one's own, whatever it is about. */
function writeMemoOn({ id, unit }: CodingRow, name: string): void {
  const choice: MemoChoice = { subject: { kind: 'coding', id }, about: `the coding ${name} at ${unit.label}` }
  session.setState({ dialog: { name: 'writeMemo', data: [choice] } })
}

export function menuOf(coding: CodingRow, situation: Situation): MenuItem[] {
  const mine = isMine(coding, situation)
  const unsure = coding.confidence === 'unsure'
  const name = findCode(situation.schemes, coding.codeId)?.code.name ?? 'a coding'
  return [
    { label: 'Go to Evidence', perform: () => goToCoding(coding) },
    {
      label: 'Change Code…',
      keys: 'r',
      enabled: mine,
      startsGroup: true,
      perform: () => session.setState({ dialog: { name: 'codePicker', data: { codingId: coding.id } } }),
    },
    {
      label: unsure ? 'Mark as Sure' : 'Mark as Unsure',
      keys: keyOf('coding.unsure'),
      enabled: mine,
      perform: () => void attempt(() => setConfidence(coding, unsure ? 'sure' : 'unsure')),
    },
    { label: 'Write a Memo…', perform: () => writeMemoOn(coding, name) },
    {
      label: 'Remove Coding',
      keys: keyOf('coding.remove'),
      enabled: mine,
      tone: 'danger',
      perform: () => void attempt(() => removeCodings([coding], name)),
    },
  ]
}
