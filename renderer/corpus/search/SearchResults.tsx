/** Search results: the tree of hits, or what is said instead of it, and the bar that codes those that are marked. */
import { TextSearch, X } from 'lucide-react'
import { useMemo } from 'react'
import type { RepositoryRow } from '../../../shared/api/corpus.ts'
import { counted } from '../../../shared/text/counted.ts'
import { useRepositories } from '../../session/useStudy.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { codeHits, markedOf } from './codeHits.ts'
import { HitTree } from './HitTree.tsx'
import { search } from './runSearch.ts'
import { searching } from './searchState.ts'

/** A repository that moved has other texts now, and one that left has none: what was found in them cannot be coded any more. */
function useIsStale(repositories: readonly RepositoryRow[]): boolean {
  const hits = searching((state) => state.hits)
  const searched = useMemo(() => new Map(hits.map(({ repositoryId, anchor }) => [repositoryId, anchor.commit])), [hits])
  const pinned = new Map(repositories.map(({ id, commit }) => [id, commit]))
  return [...searched].some(([id, commit]) => pinned.get(id) !== commit)
}

export function SearchResults() {
  const isEmpty = searching((state) => state.hits.length === 0)
  const isIdle = searching((state) => state.state === 'idle')
  const repositories = useRepositories()
  const isStale = useIsStale(repositories)
  if (isEmpty) {
    return isIdle ? (
      <EmptyState icon={TextSearch} title="Search the code">
        In every file at the pinned commit. Mark hits with Space, Shift and the arrows, or a click on their box; then
        code them all in one step.
      </EmptyState>
    ) : null
  }
  if (isStale) {
    return (
      <EmptyState
        icon={TextSearch}
        title="The corpus has changed since"
        actions={<Button onClick={() => void search()}>Search again</Button>}
      >
        These hits are of another commit, or of a repository that is not in the study.
      </EmptyState>
    )
  }
  return (
    <>
      <HitTree repositories={repositories} />
      <MarkedHits />
    </>
  )
}

function MarkedHits() {
  const hits = searching((state) => state.hits)
  const marked = searching((state) => state.marked)
  if (marked.size === 0) return null
  return (
    <div className="corpus-search-marked" role="toolbar" aria-label="Marked hits">
      <span aria-live="polite">{marked.size.toLocaleString('en')} marked</span>
      <IconButton
        icon={X}
        label="Mark none"
        keys="Escape"
        side="top"
        onClick={() => searching.setState({ marked: new Set() })}
      />
      <Button tone="primary" onClick={() => codeHits(markedOf(hits, marked))}>
        Code {counted(marked.size, 'hit', 'hits')} as…
      </Button>
    </div>
  )
}
