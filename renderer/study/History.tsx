/** History: what was done in the study, newest first, with who did it and when; any step can be gone back or forward to. */
import { History as HistoryIcon, Redo2, Undo2 } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { HistoryEntry } from '../../shared/api/study.ts'
import { closeDialog } from '../session/dialog.ts'
import { counted } from '../../shared/text/counted.ts'
import { attempt, notify } from '../session/notices.ts'
import { useQuery } from '../session/query.ts'
import { raterNames } from '../session/raterNames.ts'
import { session } from '../session/state.ts'
import { useStudy } from '../session/useStudy.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchField } from '../ui/Field.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { searched, type Turn, turnsOf, turnWords } from './historyTurns.ts'
import './study.css'

/** As much as is asked for at once; what lies before is undone step by step. */
const shown = 1000

export function History() {
  const study = useStudy()
  const { data: entries } = useQuery('study.history', { limit: shown })
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const words = useDeferredValue(typed)
  const names = useMemo(() => raterNames(study?.raters ?? []), [study])
  const turns = useMemo(() => turnsOf(entries ?? []), [entries])
  const rows = useMemo(
    () => searched(entries ?? [], words, names).map((entry) => ({ ...entry, key: entry.action })),
    [entries, words, names],
  )
  const entry = rows.find(({ key }) => key === chosen) ?? rows[0]
  const turn = entry === undefined ? undefined : turns.get(entry.action)
  return (
    <Dialog
      title="History"
      description="Everything that was done in this study, newest first. You can undo your own steps."
      size="large"
      onClose={closeDialog}
      footer={<Foot entry={entry} turn={turn} names={names} raterId={study?.raterId ?? ''} />}
    >
      {entries === undefined && <p>Reading the history…</p>}
      {entries?.length === 0 && (
        <EmptyState icon={HistoryIcon} title="Nothing was done yet">
          Add a repository or code a load, and it is listed here.
        </EmptyState>
      )}
      {entries !== undefined && entries.length > 0 && (
        <div className="study-history">
          <SearchField
            label="Find in the history"
            value={typed}
            onChange={setTyped}
            autoFocus
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              event.currentTarget.closest('.study-history')?.querySelector<HTMLElement>('.ui-list')?.focus()
            }}
          />
          <VirtualList
            label="What was done"
            role="listbox"
            rows={rows}
            current={entry?.action ?? null}
            rowHeight={34}
            onCursor={setChosen}
            onOpen={(row) =>
              row.action === entry?.action ? void turnTo(row, turns.get(row.action)) : setChosen(row.action)
            }
          >
            {(row) => (
              <Row
                entry={row}
                turn={turns.get(row.action)}
                names={names}
                colourOf={(id) => study?.raters.find((rater) => rater.id === id)?.colour}
              />
            )}
          </VirtualList>
        </div>
      )}
    </Dialog>
  )
}

interface RowProps {
  readonly entry: HistoryEntry
  readonly turn: Turn | undefined
  readonly names: ReadonlyMap<string, string>
  readonly colourOf: (raterId: string) => string | undefined
}

function Row({ entry, turn, names, colourOf }: RowProps) {
  return (
    <span className={`study-step ${entry.undone ? 'study-undone' : ''}`}>
      <span className="study-history-label">{entry.label}</span>
      {entry.undone && <span className="study-history-mark">{turn === undefined ? 'undone for good' : 'undone'}</span>}
      <span className="study-history-rater">
        <span className="study-rater-dot" style={{ background: colourOf(entry.raterId) }} aria-hidden />
        {names.get(entry.raterId) ?? 'somebody'}
      </span>
      <time dateTime={entry.at}>{new Date(entry.at).toLocaleString()}</time>
    </span>
  )
}

function whyNot(entry: HistoryEntry, names: ReadonlyMap<string, string>, raterId: string): string {
  if (entry.raterId !== raterId) return `Only ${names.get(entry.raterId) ?? 'its rater'} can undo this step.`
  return entry.undone
    ? 'Other work followed: this step cannot be redone.'
    : 'This step cannot be undone: it was done in another copy, or others build on it.'
}

interface FootProps {
  readonly entry: HistoryEntry | undefined
  readonly turn: Turn | undefined
  readonly names: ReadonlyMap<string, string>
  readonly raterId: string
}

function Foot({ entry, turn, names, raterId }: FootProps) {
  if (entry === undefined) return null
  return (
    <>
      <span className="study-history-foot">{turn === undefined ? whyNot(entry, names, raterId) : entry.label}</span>
      {turn !== undefined && (
        <Button tone="primary" icon={turn.way === 'undo' ? Undo2 : Redo2} onClick={() => void turnTo(entry, turn)}>
          {turnWords(turn)}
        </Button>
      )}
    </>
  )
}

async function turnTo(entry: HistoryEntry, turn: Turn | undefined): Promise<void> {
  if (turn === undefined) return
  await attempt(async () => {
    const { steps } = await session.getState().call('study.turnTo', { action: entry.action })
    const done = turn.way === 'undo' ? 'Undone' : 'Redone'
    notify({ tone: 'success', text: `${done}: ${counted(steps, 'step', 'steps')}.` })
  })
}
