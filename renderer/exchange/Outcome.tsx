/** How the last export ended: the files with their rows and sizes, or what went wrong and what to do next. */
import { CircleAlert, CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ExportOutcome, WrittenFiles } from './runExport.ts'
import { countOf, fileNameOf, sizeOf } from './sizes.ts'

export function Outcome({ outcome }: { readonly outcome: ExportOutcome | null }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In a low window the end of an export would go unseen below the edge.
    if (outcome !== null) place.current?.scrollIntoView({ block: 'nearest' })
  }, [outcome])
  return (
    // Always there, so that screen readers notice what comes into it.
    <div ref={place} className="exchange-outcome" aria-live="polite">
      {outcome?.kind === 'failed' && (
        <div className="exchange-failed">
          <CircleAlert size={16} aria-hidden />
          <p>
            {outcome.message} <span className="exchange-next">{outcome.next}</span>
          </p>
        </div>
      )}
      {outcome?.kind === 'written' && <Written folder={outcome.folder} files={outcome.files} />}
    </div>
  )
}

function Written({ folder, files }: { readonly folder: string; readonly files: WrittenFiles }) {
  return (
    <section aria-labelledby="exchange-written">
      <h2 id="exchange-written" className="exchange-written-title">
        <CircleCheck size={16} aria-hidden />
        {countOf(files.length, 'file')} written
      </h2>
      <p className="exchange-where">
        <code>{folder}</code>
      </p>
      <table className="ui-table exchange-table">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Rows</th>
            <th scope="col">Size</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, rows, bytes }) => (
            <tr key={path}>
              <th scope="row" title={path}>
                <code>{fileNameOf(path)}</code>
              </th>
              <td>{rows.toLocaleString('en')}</td>
              <td>{sizeOf(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
