/** Scan report: how much was searched and by which rules, which files were given up and why, and which had errors. */
import { ClipboardList } from 'lucide-react'
import { useState } from 'react'
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import type { ScanReport } from '../../shared/api/detection.ts'
import { closeDialog, useDialogData } from '../session/dialog.ts'
import { openFile } from '../session/navigate.ts'
import { useQuery } from '../session/query.ts'
import { scanRepositories } from '../session/repositorySteps.ts'
import { useRepositories } from '../session/useStudy.ts'
import { runByName } from '../actions/run.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Select } from '../ui/Select.tsx'
import { shownPath } from '../ui/shownText.ts'
import './detection.css'
import './models.css'

export function ScanReports() {
  const wanted = useDialogData<string>()
  const [chosen, setChosen] = useState(wanted)
  const { data: reports, loading } = useQuery('detection.reports', {})
  const repositories = useRepositories()
  const repository = repositories.find(({ id }) => id === chosen) ?? repositories[0]
  const report = reports?.find(({ repositoryId }) => repositoryId === repository?.id)
  const options = repositories.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Dialog
      title="Scan report"
      size="large"
      onClose={closeDialog}
      footer={
        <>
          <Button onClick={() => runByName('study.packs')}>Signature packs…</Button>
          <Button onClick={closeDialog}>Close</Button>
        </>
      }
    >
      {loading && <p>Reading the report…</p>}
      {repository !== undefined && (
        <div className="models-choice">
          <Select label="Repository" options={options} value={repository.id} onChange={setChosen} />
        </div>
      )}
      {!loading && report === undefined && <NoReport repository={repository} />}
      {report !== undefined && <Report report={report} />}
    </Dialog>
  )
}

/** A repository without a report never shows that of another. */
function NoReport({ repository }: { readonly repository: RepositoryRow | undefined }) {
  if (repository === undefined) {
    return (
      <EmptyState icon={ClipboardList} title="Nothing was scanned yet">
        Add a repository and scan it, and what was searched is told here.
      </EmptyState>
    )
  }
  const scan = () => {
    closeDialog()
    void scanRepositories([repository])
  }
  return (
    <EmptyState
      icon={ClipboardList}
      title={repository.loads === 0 ? 'Not scanned yet' : 'The scan did not end'}
      actions={<Button onClick={scan}>Scan for loads</Button>}
    >
      {repository.loads === 0
        ? `Scan ${repository.name}, and what was searched is told here.`
        : `What was found in ${repository.name} before the scan was stopped is listed, but there may be more.`}
    </EmptyState>
  )
}

function Report({ report }: { readonly report: ScanReport }) {
  const seconds = report.milliseconds / 1000
  const facts: readonly (readonly [string, string])[] = [
    ['Loads', report.loads.toLocaleString('en')],
    ['Files', `${report.files.toLocaleString('en')} searched`],
    ['Parsed', `${report.parsed.toLocaleString('en')} that can hold loads`],
    ['Time', seconds < 10 ? `${seconds.toFixed(2)} s` : `${Math.round(seconds)} s`],
    ['When', new Date(report.at).toLocaleString()],
    ['Commit', report.commit.slice(0, 12)],
    ['Rules', `version ${report.rulesVersion}`],
  ]
  const { repositoryId, withErrors, givenUp } = report
  return (
    <>
      <dl className="detection-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section>
        <h3>{countedTitle('Given up', givenUp.length)}</h3>
        {givenUp.length === 0 && <p className="detection-none">No file had to be given up.</p>}
        <div className="detection-reasons">
          {[...Map.groupBy(givenUp, ({ reason }) => reason)].map(([reason, files]) => (
            <div key={reason}>
              <h4>{countedTitle(reason, files.length)}</h4>
              <Files repositoryId={repositoryId} paths={files.map(({ path }) => path)} />
            </div>
          ))}
        </div>
      </section>
      <section>
        <h3>{countedTitle('With syntax errors, searched all the same', withErrors.length)}</h3>
        {withErrors.length === 0 && <p className="detection-none">Every parsed file was well formed.</p>}
        <Files repositoryId={repositoryId} paths={withErrors} />
      </section>
    </>
  )
}

function countedTitle(title: string, count: number): string {
  return count === 0 ? title : `${title} (${count.toLocaleString('en')})`
}

function Files({ repositoryId, paths }: { readonly repositoryId: string; readonly paths: readonly string[] }) {
  const open = (path: string) => {
    closeDialog()
    openFile({ repositoryId, path })
  }
  return (
    <ul className="detection-files">
      {paths.map((path) => (
        <li key={path}>
          <button type="button" onClick={() => open(path)}>
            {shownPath(path)}
          </button>
        </li>
      ))}
    </ul>
  )
}
