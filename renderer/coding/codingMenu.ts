/** Coding menu: what the list of codings offers for one of them. */
import type { CodingRow } from '../../shared/api/coding.ts'
import { attempt } from '../session/notices.ts'
import { session } from '../session/state.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { findCode } from './codebook.ts'
import { goToCoding } from './goToCoding.ts'
import { type Situation, isMine } from './situation.ts'
import { removeCodings, setConfidence } from './steps.ts'

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
      keys: 'u',
      enabled: mine,
      perform: () => void attempt(() => setConfidence(coding, unsure ? 'sure' : 'unsure')),
    },
    {
      label: 'Remove Coding',
      keys: 'x',
      enabled: mine,
      tone: 'danger',
      perform: () => void attempt(() => removeCodings([coding], name)),
    },
  ]
}
