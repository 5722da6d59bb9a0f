/** Scan report: how much was searched, which files had errors, and which were given up and why. */
import { ClipboardList } from 'lucide-react'
import { useState } from 'react'
import type { ScanReport } from '../../shared/api/detection.ts'
import { closeDialog, useDialogData } from '../session/dialog.ts'
import { openFile } from '../session/navigate.ts'
import { useQuery } from '../session/query.ts'
import { useRepositories } from '../session/useStudy.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Select } from '../ui/Select.tsx'
import { shownPath } from '../ui/shownText.ts'
import './detection.css'

export function ScanReports() {
  const wanted = useDialogData<string>()
  const [chosen, setChosen] = useState(wanted)
  const { data: reports, loading } = useQuery('detection.reports', {})
  const names = new Map(useRepositories().map((repository) => [repository.id, repository.name]))
  const report = reports?.find((candidate) => candidate.repositoryId === chosen) ?? reports?.[0]
  const options = (reports ?? []).map(({ repositoryId }) => ({
    value: repositoryId,
    label: names.get(repositoryId) ?? repositoryId,
  }))
  return (
    <Dialog title="Scan report" size="large" onClose={closeDialog}>
      {loading && <p>Reading the report…</p>}
      {!loading && report === undefined && (
        <EmptyState icon={ClipboardList} title="Nothing was scanned yet">
          Scan a repository, and what was searched is told here.
        </EmptyState>
      )}
      {report !== undefined && (
        <>
          <Select label="Repository" labelled options={options} value={report.repositoryId} onChange={setChosen} />
          <Report report={report} />
        </>
      )}
    </Dialog>
  )
}

function Report({ report }: { readonly report: ScanReport }) {
  const facts: readonly (readonly [string, string])[] = [
    ['Files', report.files.toLocaleString('en')],
    ['Parsed', `${report.parsed.toLocaleString('en')} (the others cannot hold a load)`],
    ['Loads', report.loads.toLocaleString('en')],
    ['Took', `${(report.milliseconds / 1000).toFixed(2)} s`],
    ['Rules', report.rulesVersion],
    ['Commit', report.commit.slice(0, 12)],
    ['When', new Date(report.at).toLocaleString()],
  ]
  const { repositoryId } = report
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
      <Files
        title="With syntax errors, searched all the same"
        none="Every parsed file was well formed."
        repositoryId={repositoryId}
        files={report.withErrors.map((path) => ({ path, reason: '' }))}
      />
      <Files title="Given up" none="No file had to be given up." repositoryId={repositoryId} files={report.givenUp} />
    </>
  )
}

interface FilesProps {
  readonly title: string
  readonly none: string
  readonly repositoryId: string
  readonly files: readonly { readonly path: string; readonly reason: string }[]
}

function Files({ title, none, repositoryId, files }: FilesProps) {
  const open = (path: string) => {
    closeDialog()
    openFile({ repositoryId, path })
  }
  return (
    <section>
      <h3>
        {title}
        {files.length > 0 && ` (${files.length})`}
      </h3>
      {files.length === 0 && <p className="detection-none">{none}</p>}
      <ul className="detection-files">
        {files.map(({ path, reason }) => (
          <li key={path}>
            <button type="button" onClick={() => open(path)}>
              {shownPath(path)}
            </button>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
