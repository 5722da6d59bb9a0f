/** Memo: the note on a coding; saved when one leaves it, by Escape too, so that nothing typed is lost. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { CodingRow } from '../../shared/api/coding.ts'
import { attempt } from '../session/notices.ts'
import { setMemo } from './steps.ts'

/** By this the action that opens the memo finds it. */
export const memoFieldId = 'coding-memo'

interface MemoProps {
  readonly coding: CodingRow
  readonly label?: string
  readonly fieldId?: string
  /** After Escape or Ctrl+Enter, where the focus goes on is for the surroundings to say. */
  readonly onLeave?: () => void
}

export function Memo({ coding, label = 'Memo', fieldId = memoFieldId, onLeave }: MemoProps) {
  const [draft, setDraft] = useState<string | null>(null)
  // Read when the field is left: typing and leaving happen in one step, before the next drawing.
  const latest = useRef<string | null>(null)
  const write = (text: string | null) => {
    latest.current = text
    setDraft(text)
  }
  const saving = useRef<string | null>(null)
  const save = async () => {
    const text = latest.current
    if (text === null || text === saving.current) return
    saving.current = text
    await attempt(() => setMemo(coding, text))
    saving.current = null
    // What was typed while it was being saved is not lost.
    if (latest.current === text) write(null)
  }
  // Going elsewhere by key takes the field away without it being left.
  const leave = useEffectEvent(() => void save())
  useEffect(() => () => leave(), [])
  return (
    <textarea
      id={fieldId}
      className="ui-input coding-memo"
      aria-label={label}
      placeholder="Memo (m): why this code?"
      rows={2}
      maxLength={20_000}
      value={draft ?? coding.memo}
      onChange={(event) => write(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        if (!saves && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.blur()
        onLeave?.()
      }}
    />
  )
}
