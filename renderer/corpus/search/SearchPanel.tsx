/** Search panel: text or an expression in the pinned commits; hits can be marked, gone to, and coded in one step. */
import { SearchX, TriangleAlert } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { counted } from '../../../shared/text/counted.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { giveUp } from './runSearch.ts'
import { SearchForm, switchByKey } from './SearchForm.tsx'
import { SearchResults } from './SearchResults.tsx'
import { searching } from './searchState.ts'
import './search.css'

export function SearchPanel() {
  const panel = useRef<HTMLDivElement>(null)
  const toResults = () => panel.current?.querySelector<HTMLElement>('.ui-list')?.focus()
  return (
    <div className="corpus-search" role="presentation" ref={panel} onKeyDown={switchByKey}>
      <SearchForm toResults={toResults} />
      <Status />
      <SearchResults />
    </div>
  )
}

/** How far it has come, or how it ended, read out when it changes. */
function Status() {
  const { state, files, totalFiles, words, question } = searching()
  const hits = searching((all) => all.hits)
  const paths = useMemo(() => new Set(hits.map((hit) => `${hit.repositoryId} ${hit.anchor.path}`)).size, [hits])
  if (state === 'idle') return null
  const found = `${counted(hits.length, 'hit', 'hits')} in ${counted(paths, 'file', 'files')}`
  if (state === 'running') {
    return <Progress label="Searching" detail={found} done={files} total={totalFiles} onCancel={giveUp} />
  }
  return (
    <div className="corpus-search-status" role="status">
      {state !== 'failed' && hits.length > 0 && <p>{found}</p>}
      {words !== null && <Words failed={state === 'failed'} words={words} />}
      {state === 'done' && hits.length === 0 && (
        <EmptyState icon={SearchX} title="Nothing found">
          No line of {counted(files, 'file', 'files')} holds “{question.pattern}”.
        </EmptyState>
      )}
    </div>
  )
}

/** What was left out may be long: one line says that something was, and opens to all of it. */
function Words({ failed, words }: { readonly failed: boolean; readonly words: string }) {
  if (failed) {
    return (
      <p className="corpus-problem">
        <TriangleAlert size={13} aria-hidden /> {words}
      </p>
    )
  }
  return (
    <details className="corpus-search-omitted">
      <summary title="Show all">{words}</summary>
    </details>
  )
}
