/** Memo: the note on a coding; saved when one leaves it or presses Ctrl+Enter, given up with Escape. */
import { useRef, useState } from 'react'
import type { CodingRow } from '../../shared/api/coding.ts'
import { attempt } from '../session/notices.ts'
import { setMemo } from './steps.ts'

/** By this the action that opens the memo finds it. */
export const memoFieldId = 'coding-memo'

export function Memo({ coding }: { readonly coding: CodingRow }) {
  const [draft, setDraft] = useState<string | null>(null)
  // Read when the field is left: giving up and leaving happen in one step, before the next drawing.
  const latest = useRef<string | null>(null)
  const write = (text: string | null) => {
    latest.current = text
    setDraft(text)
  }
  const save = async () => {
    const text = latest.current
    if (text === null) return
    await attempt(() => setMemo(coding, text))
    // What was typed while it was being saved is not lost.
    if (latest.current === text) write(null)
  }
  return (
    <textarea
      id={memoFieldId}
      className="ui-input coding-memo"
      aria-label="Memo"
      placeholder="Memo (m): why this code?"
      rows={2}
      maxLength={20_000}
      value={draft ?? coding.memo}
      onChange={(event) => write(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          event.currentTarget.blur()
        }
        if (event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          write(null)
          event.currentTarget.blur()
        }
      }}
    />
  )
}
