/** Status bar: where this runs, who is coding, what is running, and what undo would take back. */
import { Monitor, Redo2, Server, Undo2 } from 'lucide-react'
import { useKeyOf } from '../actions/effectiveKeys.ts'
import { runByName } from '../actions/run.ts'
import { useQuery } from '../session/query.ts'
import { raterNames } from '../session/raterNames.ts'
import { shortCommit } from '../session/shortCommit.ts'
import { useSession } from '../session/state.ts'
import { useRepository, useStudy } from '../session/useStudy.ts'
import { Progress } from '../ui/Progress.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'

function Host() {
  const connection = useSession((state) => state.connection)
  const host = useQuery('shell.about', {}).data?.host ?? (window.loadstone === undefined ? 'served' : 'desktop')
  const Icon = host === 'desktop' ? Monitor : Server
  const words = { connecting: 'connecting', open: '', lost: 'connection lost' }[connection]
  return (
    <span className="shell-status-item" title={host === 'desktop' ? 'Desktop window' : 'Served on this machine only'}>
      <Icon size={13} aria-hidden />
      {host === 'desktop' ? 'Desktop' : 'Served'}
      {words !== '' && `, ${words}`}
    </span>
  )
}

/** The newest job; the number of the others stands beside it. */
function Jobs() {
  const jobs = useSession((state) => state.jobs)
  const newest = jobs.at(-1)
  return (
    <div className="shell-jobs">
      {newest !== undefined && (
        <>
          {jobs.length > 1 && <span className="shell-status-item">{jobs.length} jobs</span>}
          <Progress
            label={newest.label}
            detail={newest.detail}
            done={newest.done}
            total={newest.total}
            onCancel={newest.cancel}
          />
        </>
      )}
    </div>
  )
}

function UndoState() {
  const keyOf = useKeyOf()
  const study = useStudy()
  if (study == null) return null
  return (
    <>
      <Tooltip
        text={study.undo === null ? 'Nothing to undo' : `Undo: ${study.undo}`}
        keys={keyOf('edit.undo')}
        side="top"
      >
        <button
          type="button"
          className="shell-status-button"
          aria-disabled={study.undo === null}
          onClick={() => study.undo !== null && runByName('edit.undo')}
        >
          <Undo2 size={13} aria-hidden />
          <span className="shell-undo">{study.undo === null ? 'Nothing to undo' : `Undo: ${study.undo}`}</span>
        </button>
      </Tooltip>
      {study.redo !== null && (
        <Tooltip text={`Redo: ${study.redo}`} keys={keyOf('edit.redo')} side="top">
          <button type="button" className="shell-status-button" onClick={() => runByName('edit.redo')}>
            <Redo2 size={13} aria-hidden />
            <span className="shell-undo">Redo: {study.redo}</span>
          </button>
        </Tooltip>
      )}
    </>
  )
}

/** Who codes is always in sight: everything that is said is said in their name. */
function Rater() {
  const keyOf = useKeyOf()
  const study = useStudy()
  const rater = study?.raters.find((candidate) => candidate.id === study.raterId)
  if (study == null || rater === undefined) return null
  return (
    <Tooltip text="Switch the rater" keys={keyOf('rater.switch')} side="top">
      <button type="button" className="shell-status-button" onClick={() => runByName('rater.switch')}>
        <span className="shell-rater-dot" style={{ background: rater.colour }} aria-hidden />
        Coding as {raterNames(study.raters).get(rater.id)}
      </button>
    </Tooltip>
  )
}

export function StatusBar() {
  const study = useStudy()
  const repository = useRepository()
  return (
    <footer className="shell-status" data-part="status" aria-label="Status">
      <Host />
      {study != null && (
        <span className="shell-status-item" title={study.path}>
          {study.study.name}
        </span>
      )}
      {repository !== undefined && (
        <span className="shell-status-item" title={repository.commit}>
          {repository.name} <code>{shortCommit(repository.commit)}</code>
        </span>
      )}
      <Rater />
      <Jobs />
      <UndoState />
    </footer>
  )
}
