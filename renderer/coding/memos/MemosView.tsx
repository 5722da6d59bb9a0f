/** Memos: everything that was written down, about anything in the study; searched, read, written on and taken back. */
import { NotebookPen } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useKeyOf } from '../../actions/effectiveKeys.ts'
import { runByName } from '../../actions/run.ts'
import { counted } from '../../../shared/text/counted.ts'
import { focusPart } from '../../session/focusPart.ts'
import { attempt } from '../../session/notices.ts'
import { useQuery } from '../../session/query.ts'
import { raterNames } from '../../session/raterNames.ts'
import { useStudy } from '../../session/useStudy.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import '../coding.css'
import { goToMemo } from './goToMemo.ts'
import { memoDrafts, recallDrafts } from './memoDrafts.ts'
import { MemoPage } from './MemoPage.tsx'
import { type ListedMemo, memoRows } from './memoRows.ts'
import './memos.css'

export function MemosView() {
  useEffect(recallDrafts, [])
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const searched = useDeferredValue(text)
  const { data: memos } = useQuery('coding.memos', { text: searched })
  const { drafts } = memoDrafts()
  const rows = useMemo(() => memoRows(memos ?? [], drafts, searched), [memos, drafts, searched])
  const shown = rows.find(({ key }) => key === chosen) ?? rows[0]
  if (memos !== undefined && rows.length === 0 && text === '') return <NoMemos />
  return (
    <section className="memos-view" aria-label="Memos">
      <div className="memos-list">
        <header className="memos-head">
          <h2>Memos</h2>
          <Button icon={NotebookPen} onClick={() => runByName('memo.write')}>
            Write…
          </Button>
        </header>
        <div className="memos-search">
          <SearchField
            label="Find in memos"
            value={text}
            onChange={setText}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              event.currentTarget.closest('.memos-list')?.querySelector<HTMLElement>('.ui-list')?.focus()
            }}
          />
          <output className="coding-faint">{counted(rows.length, 'memo', 'memos')}</output>
        </div>
        <MemoList rows={rows} chosen={shown?.key ?? null} onChoose={setChosen} />
      </div>
      <div className="memos-page">
        {shown === undefined ? (
          <EmptyState
            title="No memo says this"
            actions={<Button onClick={() => setText('')}>Clear the search</Button>}
          />
        ) : (
          <MemoPage key={shown.key} row={shown} onSaved={setChosen} />
        )}
      </div>
    </section>
  )
}

function NoMemos() {
  const keyOf = useKeyOf()
  return (
    <EmptyState
      icon={NotebookPen}
      title="No memo is written yet"
      actions={
        <Button tone="primary" onClick={() => runByName('memo.write')}>
          Write a memo
        </Button>
      }
    >
      A memo is about anything: selected text, a file, a coding, a model, a code, a repository or the study. Press{' '}
      <Kbd keys={keyOf('memo.write') ?? ''} /> wherever you are.
    </EmptyState>
  )
}

interface MemoListProps {
  readonly rows: readonly ListedMemo[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

function MemoList({ rows, chosen, onChoose }: MemoListProps) {
  const study = useStudy()
  const raters = useMemo(() => new Map((study?.raters ?? []).map((rater) => [rater.id, rater])), [study])
  const names = useMemo(() => raterNames(study?.raters ?? []), [study])
  const go = (row: ListedMemo | undefined) => {
    if (row?.memo != null) void attempt(() => goToMemo(row.memo as NonNullable<ListedMemo['memo']>))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'g' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    go(rows.find(({ key }) => key === chosen))
  }

  const keys = { onKeyDown }
  return (
    <div className="memos-rows" data-own-keys="g" {...keys}>
      <VirtualList
        label="Memos"
        role="listbox"
        rows={rows}
        current={chosen}
        rowHeight={64}
        onOpen={({ key }) => {
          onChoose(key)
          requestAnimationFrame(() => focusMemoText() || focusPart('editor'))
        }}
        menuFor={(row) => [{ label: 'Go There', keys: 'g', enabled: row.memo !== null, perform: () => go(row) }]}
      >
        {({ title, beginning, about, memo, draft }) => (
          <span className="memos-row">
            <span className="memos-row-head">
              <span className="memos-row-title">{title}</span>
              {draft !== null && <span className="memos-draft">draft</span>}
            </span>
            <span className="memos-row-about">{about}</span>
            <span className="memos-row-foot">
              {memo !== null && (
                <>
                  <span
                    className="coding-rater-dot"
                    style={{ background: raters.get(memo.raterId)?.colour }}
                    aria-hidden
                  />
                  {names.get(memo.raterId) ?? 'unknown rater'} · {new Date(memo.changedAt).toLocaleDateString()}
                </>
              )}
              {beginning !== '' && <span className="memos-beginning">{beginning}</span>}
            </span>
          </span>
        )}
      </VirtualList>
    </div>
  )
}

function focusMemoText(): boolean {
  const field = document.querySelector<HTMLElement>('.memos-page textarea, .memos-page article')
  field?.focus()
  return field !== null
}
