/** History: what was done in the study, newest first, and what of it was undone. */
import { History as HistoryIcon, Redo2, Undo2 } from 'lucide-react'
import type { HistoryEntry } from '../../shared/api/study.ts'
import { runByName } from '../actions/run.ts'
import { closeDialog } from '../session/dialog.ts'
import { useQuery } from '../session/query.ts'
import { useStudy } from '../session/useStudy.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { scrollRegion } from '../ui/scrollRegion.ts'

const shown = 500

export function History() {
  const study = useStudy()
  const { data: entries } = useQuery('study.history', { limit: shown })
  const names = new Map(study?.raters.map((rater) => [rater.id, rater.name]))
  return (
    <Dialog
      title="History"
      description="Everything that was done in this study, newest first."
      size="large"
      onClose={closeDialog}
      footer={
        <>
          <Button icon={Redo2} disabled={study?.redo == null} onClick={() => runByName('edit.redo')}>
            Redo
          </Button>
          <Button icon={Undo2} disabled={study?.undo == null} onClick={() => runByName('edit.undo')}>
            Undo
          </Button>
        </>
      }
    >
      {entries === undefined && <p>Reading the history…</p>}
      {entries?.length === 0 && (
        <EmptyState icon={HistoryIcon} title="Nothing was done yet">
          Add a repository or code a load, and it is listed here.
        </EmptyState>
      )}
      <ol className="study-history" aria-label="What was done" {...scrollRegion}>
        {entries?.map((entry) => (
          <Entry key={entry.action} entry={entry} rater={names.get(entry.raterId) ?? 'somebody'} />
        ))}
      </ol>
    </Dialog>
  )
}

function Entry({ entry, rater }: { readonly entry: HistoryEntry; readonly rater: string }) {
  return (
    <li className={entry.undone ? 'study-undone' : ''}>
      <span className="study-history-label">{entry.label}</span>
      {entry.undone && <span className="study-history-mark">undone</span>}
      <span className="study-history-rater">{rater}</span>
      <time dateTime={entry.at}>{new Date(entry.at).toLocaleString()}</time>
    </li>
  )
}
