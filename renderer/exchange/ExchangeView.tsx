/** Export: which formats, into which folder, and what was written. */
import { FolderOpen } from 'lucide-react'
import type { FormEvent } from 'react'
import type { Format } from '../../shared/api/exchange.ts'
import type { OpenStudy } from '../../shared/api/study.ts'
import { pickFolder } from '../session/pickPath.ts'
import { useQuery } from '../session/query.ts'
import { useRepositories, useStudy } from '../session/useStudy.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Field } from '../ui/Field.tsx'
import './exchange.css'
import { chosenFormats } from './exportChoice.ts'
import { FormatChoice } from './FormatChoice.tsx'
import { InTheWay } from './InTheWay.tsx'
import { Outcome } from './Outcome.tsx'
import { countOf } from './sizes.ts'
import { useExport } from './useExport.ts'

export function ExchangeView() {
  const open = useStudy()
  const { data: formats, error } = useQuery('exchange.formats', {})
  if (open == null) return null
  if (formats === undefined) {
    return (
      <EmptyState title={error === undefined ? 'Asking for the formats…' : 'The formats cannot be listed'}>
        {error instanceof Error ? error.message : null}
      </EmptyState>
    )
  }
  // Another study is another form: its folder and formats are its own.
  return <ExportForm key={open.study.id} open={open} formats={formats} />
}

function ExportForm({ open, formats }: { readonly open: OpenStudy; readonly formats: readonly Format[] }) {
  const form = useExport(open, formats)
  const { choice, problems, running, outcome, change, start } = form
  const files = chosenFormats(choice, formats).flatMap((format) => format.files)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void start(false)
  }
  const browse = async () => {
    const folder = await pickFolder('Export into which folder?')
    if (folder !== null) change({ ...choice, folder })
  }
  return (
    <div className="exchange-view">
      <form className="exchange-form" onSubmit={submit} aria-labelledby="exchange-title">
        <Introduction name={open.study.name} />
        <FormatChoice choice={choice} formats={formats} problem={problems.formats} onChange={change} />
        <Field
          label="Folder"
          value={choice.folder}
          onChange={(folder) => change({ ...choice, folder })}
          hint="Made when it does not exist. Files that are there are replaced only after asking."
          problem={problems.folder}
          beside={
            <Button icon={FolderOpen} onClick={() => void browse()}>
              Browse…
            </Button>
          }
        />
        <div>
          <Button submit tone="primary" aria-disabled={running}>
            {running ? 'Exporting…' : exportWords(files.length)}
          </Button>
        </div>
        <Outcome outcome={outcome} />
      </form>
      {outcome?.kind === 'inTheWay' && (
        <InTheWay message={outcome.message} onReplace={() => void start(true)} onGiveUp={form.giveUp} />
      )}
    </div>
  )
}

function exportWords(files: number): string {
  return files === 0 ? 'Export' : `Export ${countOf(files, 'file')}`
}

function Introduction({ name }: { readonly name: string }) {
  const repositories = useRepositories()
  return (
    <header>
      <h1 id="exchange-title">Export</h1>
      <p className="exchange-about">
        Files for other programs, made from {name}. The same study gives the same files, byte for byte.
      </p>
      {repositories.length === 0 && (
        <p className="exchange-about">
          There is no repository in this study yet: tables will hold nothing but their headings.
        </p>
      )}
    </header>
  )
}
