/** Codings to look at again: those whose code has changed its meaning or was split, gone through one by one or together. */
import { ListTodo } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import type { RecodeItem } from '../../../shared/api/coding.ts'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import { runByName } from '../../actions/run.ts'
import { attempt } from '../../session/notices.ts'
import { useQuery } from '../../session/query.ts'
import { session, useSession } from '../../session/state.ts'
import { useRepositories } from '../../session/useStudy.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import '../coding.css'
import '../codings.css'
import { CodingLine } from '../CodingLine.tsx'
import { findCode } from '../codebook.ts'
import { changeMany, confirmMany } from '../manySteps.ts'
import './recode.css'
import { RecodeDetail } from './RecodeDetail.tsx'
import { noteWaiting, progressWords, recodeProgress } from './recodeProgress.ts'

export function RecodeView() {
  const { data: items } = useQuery('coding.toRecode', {})
  const studyId = useSession((state) => state.studyId)
  const seen = recodeProgress((state) => state.seen.size)
  useEffect(() => {
    if (items !== undefined)
      noteWaiting(
        studyId,
        items.map(({ coding }) => coding.id),
      )
  }, [items, studyId])
  if (items === undefined) return <EmptyState icon={ListTodo} title="Looking for codings to look at again" />
  if (items.length === 0) return <NothingWaits seen={seen} />
  return (
    <section className="recode-view" aria-label="Codings to look at again">
      <WorkList items={items} seen={Math.max(seen, items.length)} />
    </section>
  )
}

function NothingWaits({ seen }: { readonly seen: number }) {
  return (
    <EmptyState
      icon={ListTodo}
      title={seen > 0 ? `All ${seen} codings are looked at` : 'No coding waits to be looked at again'}
      actions={<Button onClick={() => runByName('room.coding')}>Go to the codings</Button>}
    >
      When the meaning of a code changes, or a code is split, your codings with it are listed here.
    </EmptyState>
  )
}

function useSchemes() {
  const { data } = useQuery('taxonomy.schemes', {})
  return useMemo(() => data ?? [], [data])
}

function WorkList({ items, seen }: { readonly items: readonly RecodeItem[]; readonly seen: number }) {
  const schemes = useSchemes()
  const [current, setCurrent] = useState<string | null>(null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => items.map((item) => ({ ...item, key: item.coding.id })), [items])
  const here = Math.max(
    0,
    rows.findIndex(({ key }) => key === current),
  )
  const item = rows[here]
  const chosen = marked.size > 0 ? rows.filter(({ key }) => marked.has(key)) : item === undefined ? [] : [item]
  if (item === undefined) return null
  const codings = chosen.map(({ coding }) => coding)
  /** The row after those that are about to leave the list. */
  const after = rows.slice(here + 1).find((row) => !chosen.includes(row))?.key ?? null

  function done(): void {
    setMarked(new Set())
    setCurrent(after)
    // The buttons of the coding that was dealt with are gone; the list takes the keys.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.recode-list .ui-list')?.focus())
  }
  const step = (perform: () => Promise<void>) =>
    void attempt(async () => {
      await perform()
      done()
    })
  const take = (codeId: string | undefined) => {
    const code = codeId === undefined ? undefined : findCode(schemes, codeId)?.code
    if (code === undefined) return
    // The code that it has already: then it holds as it is.
    const same = codings.every((coding) => coding.codedAs === code.id)
    step(() => (same ? confirmMany(codings) : changeMany(codings, code)))
  }
  const confirm = () => step(() => confirmMany(codings))
  const other = () => session.setState({ dialog: { name: 'changeCodes', data: { codings, done } } })
  const skip = () => setCurrent(rows[(here + 1) % rows.length]?.key ?? null)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const onButton = (event.target as Element).closest('button, pre') !== null
    const keys: Record<string, () => void> = { y: confirm, c: other, s: skip, ...(onButton ? {} : { Enter: confirm }) }
    const suggested = item?.suggestions[Number(event.key) - 1]
    const perform = suggested === undefined ? keys[event.key] : () => take(suggested.codeId)
    if (perform === undefined) return
    event.preventDefault()
    event.stopPropagation()
    perform()
  }

  const listening = { onKeyDownCapture: onKeyDown }
  return (
    <div className="recode-body" data-own-keys="1 2 3 y c s Enter" {...listening}>
      <Waiting
        rows={rows}
        seen={seen}
        schemes={schemes}
        current={item.key}
        marked={marked}
        onMark={setMarked}
        onChoose={setCurrent}
      />
      <RecodeDetail
        key={item.key}
        item={item}
        schemes={schemes}
        count={codings.length}
        onTake={take}
        onConfirm={confirm}
        onOther={other}
        onSkip={skip}
      />
    </div>
  )
}

interface WaitingProps {
  readonly rows: readonly (RecodeItem & { readonly key: string })[]
  readonly seen: number
  readonly schemes: readonly SchemeRow[]
  readonly current: string
  readonly marked: ReadonlySet<string>
  readonly onMark: (keys: ReadonlySet<string>) => void
  readonly onChoose: (key: string) => void
}

function Waiting({ rows, seen, schemes, current, marked, onMark, onChoose }: WaitingProps) {
  const repositories = useRepositories()
  const raterId = useQuery('study.state', {}).data?.raterId ?? ''
  const names = useMemo(
    () => ({
      schemes,
      raterId,
      raters: new Map(),
      repositories: new Map(repositories.map(({ id, name }) => [id, name])),
    }),
    [schemes, raterId, repositories],
  )
  return (
    <div className="recode-list">
      <header className="recode-list-head">
        <h2>To look at again</h2>
        <output className="coding-faint" aria-live="polite">
          {marked.size > 0 ? `${marked.size} marked` : progressWords(seen, rows.length)}
        </output>
        <progress value={seen - rows.length} max={Math.max(1, seen)} aria-label="Codings looked at" />
      </header>
      <VirtualList
        label="Codings to look at again"
        role="listbox"
        rows={rows}
        current={current}
        rowHeight={46}
        marks={{ keys: marked, change: onMark }}
        onOpen={({ key }) => onChoose(key)}
        onCursor={onChoose}
      >
        {({ key, coding }) => <CodingLine coding={coding} names={names} marked={marked.has(key)} />}
      </VirtualList>
    </div>
  )
}
