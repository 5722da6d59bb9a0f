/** Answer details: the doubt and the memo of an answer, and how to take it back. */
import { Trash2 } from 'lucide-react'
import type { CodingRow } from '../../../shared/api/coding.ts'
import type { CodeRow } from '../../../shared/api/taxonomy.ts'
import { attempt } from '../../session/notices.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Memo } from '../Memo.tsx'
import { removeCodings, setConfidence } from '../steps.ts'

interface AnswerDetailsProps {
  readonly coding: CodingRow
  readonly code: CodeRow | undefined
  /** The memo was left by key. */
  readonly onLeave: () => void
}

export function AnswerDetails({ coding, code, onLeave }: AnswerDetailsProps) {
  const name = code?.name ?? 'the answer'
  return (
    <div className="questions-details" role="group" aria-label={`Answer ${name}`}>
      <Memo coding={coding} label={`Memo: why ${name}?`} fieldId={`answer-memo-${coding.id}`} onLeave={onLeave} />
      <Checkbox
        label="Unsure"
        checked={coding.confidence === 'unsure'}
        onChange={(checked) => void attempt(() => setConfidence(coding, checked ? 'unsure' : 'sure'))}
      />
      <IconButton
        icon={Trash2}
        label={`Take back ${name}`}
        keys="x"
        onClick={() => void attempt(() => removeCodings([coding], name))}
      />
    </div>
  )
}
