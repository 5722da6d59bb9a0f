/** Memo page: one memo in full: one's own to be written on, another rater's to be read. */
import { ArrowUpRight, Trash2 } from 'lucide-react'
import { attempt } from '../../session/notices.ts'
import { raterNames } from '../../session/raterNames.ts'
import { session } from '../../session/state.ts'
import { useStudy } from '../../session/useStudy.ts'
import { IconButton } from '../../ui/Button.tsx'
import { offerUndo } from '../../session/offerUndo.ts'
import { goToMemo } from './goToMemo.ts'
import { MemoEditor } from './MemoEditor.tsx'
import type { ListedMemo } from './memoRows.ts'

interface MemoPageProps {
  readonly row: ListedMemo
  readonly onSaved: (memoId: string) => void
}

const nothingYet = { title: '', text: '' }

export function MemoPage({ row, onSaved }: MemoPageProps) {
  const study = useStudy()
  const { memo, draft } = row
  const mine = memo === null || memo.raterId === study?.raterId
  const subject = memo?.subject ?? draft?.subject
  if (subject === undefined) return null
  const author = memo === null ? null : (raterNames(study?.raters ?? []).get(memo.raterId) ?? 'unknown rater')
  return (
    <>
      <header className="memos-page-head">
        <div className="memos-page-about">
          {memo === null ? (
            <span>About {row.about}</span>
          ) : (
            <button
              type="button"
              className="coding-link"
              disabled={!memo.here}
              onClick={() => void attempt(() => goToMemo(memo))}
            >
              About {row.about}
              {memo.here && <ArrowUpRight size={14} aria-hidden />}
            </button>
          )}
          {memo !== null && (
            <span className="coding-faint">
              {mine ? `${author} (you)` : author}, {new Date(memo.changedAt).toLocaleString()}
              {memo.changedAt !== memo.createdAt && `, begun ${new Date(memo.createdAt).toLocaleDateString()}`}
            </span>
          )}
        </div>
        {memo !== null && mine && (
          <IconButton icon={Trash2} label="Remove this memo" onClick={() => void remove(memo.id, row.title)} />
        )}
      </header>
      {mine ? (
        <MemoEditor
          memoId={memo?.id ?? null}
          subject={subject}
          about={row.about}
          saved={memo ?? nothingYet}
          onDone={(memoId) => {
            if (memoId !== null) onSaved(memoId)
            document.querySelector<HTMLElement>('.memos-rows .ui-list')?.focus()
          }}
        />
      ) : (
        <article className="memos-read" aria-label={row.title} tabIndex={0}>
          <h3>{row.title}</h3>
          <p>{memo?.text}</p>
        </article>
      )}
    </>
  )
}

async function remove(memoId: string, title: string): Promise<void> {
  await attempt(async () => {
    await session.getState().call('coding.removeMemo', { memoId })
    offerUndo(`Removed the memo ${title}`)
  })
}
