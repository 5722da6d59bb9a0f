/** Memo editor: a title and as much text as one likes; what is typed is kept at once, and saved when one says so. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { MemoSubject } from '../../../shared/model/memo.ts'
import { attempt, notify } from '../../session/notices.ts'
import { session } from '../../session/state.ts'
import { Button } from '../../ui/Button.tsx'
import { offerUndo } from '../../session/offerUndo.ts'
import { draftKey, dropDraft, keepDraft, memoDrafts, recallDrafts } from './memoDrafts.ts'
import './memos.css'

interface MemoEditorProps {
  readonly memoId: string | null
  readonly subject: MemoSubject
  readonly about: string
  /** What is saved: where a draft begins, and where it is let go again. */
  readonly saved: { readonly title: string; readonly text: string }
  readonly autoFocus?: boolean
  /** Saved, with the memo's id, or left with the draft kept (null). */
  readonly onDone: (memoId: string | null) => void
}

export function MemoEditor({ memoId, subject, about, saved, autoFocus = false, onDone }: MemoEditorProps) {
  useEffect(recallDrafts, [])
  const key = draftKey(memoId, subject)
  const draft = memoDrafts(({ drafts }) => drafts[key])
  const area = useRef<HTMLTextAreaElement>(null)
  const { title, text } = draft ?? saved
  const changed = draft !== undefined && (title !== saved.title || text !== saved.text)
  const write = (part: { readonly title?: string; readonly text?: string }) =>
    keepDraft({ memoId, subject, about, title, text, ...part })

  async function save(): Promise<void> {
    if (title.trim() === '' && text.trim() === '') {
      notify({ tone: 'info', text: 'The memo is empty.', next: 'Write something, or press Escape to leave.' })
      return
    }
    await attempt(async () => {
      const written = { subject, title: title.trim(), text }
      const answer = await session
        .getState()
        .call('coding.writeMemo', memoId === null ? written : { ...written, memoId })
      dropDraft(key)
      offerUndo(`Saved the memo about ${about}`)
      onDone(answer.memoId)
    })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      if (changed) notify({ tone: 'info', text: 'What you wrote is kept as a draft among the memos.' })
      onDone(null)
    }
  }

  const keys = { onKeyDown }
  return (
    <div className="memo-editor" {...keys}>
      <input
        className="memo-title"
        aria-label="Title"
        placeholder="Title"
        maxLength={300}
        value={title}
        autoFocus={autoFocus && title === ''}
        onChange={(event) => write({ title: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          area.current?.focus()
        }}
      />
      <textarea
        ref={area}
        className="memo-text"
        aria-label="Text"
        placeholder="What did you see, and what does it make you think?"
        maxLength={100_000}
        value={text}
        autoFocus={autoFocus && title !== ''}
        onChange={(event) => write({ text: event.target.value })}
      />
      <footer className="memo-foot">
        <span className="coding-faint">
          {changed ? 'Draft, not saved yet' : memoId === null ? 'Plain text' : 'Saved'}
          {text !== '' && ` · ${wordCount(text).toLocaleString('en')} words`}
        </span>
        {changed && (
          <Button tone="quiet" onClick={() => dropDraft(key)}>
            {memoId === null ? 'Drop the draft' : 'Back to what is saved'}
          </Button>
        )}
        <Button tone="primary" disabled={!changed} onClick={() => void save()}>
          Save memo
        </Button>
      </footer>
    </div>
  )
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
