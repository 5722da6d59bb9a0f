/** Coding filters: what the list of codings is limited to, as chips that can be taken away, and what it is sorted by. */
import { ArrowDownUp, Bookmark, Copy, X } from 'lucide-react'
import { useMemo } from 'react'
import { runByName } from '../actions/run.ts'
import type { CodingOrder } from '../../shared/api/coding.ts'
import { codingScope } from '../session/codingQuery.ts'
import { counted } from '../../shared/text/counted.ts'
import { useQuery } from '../session/query.ts'
import { useSession } from '../session/state.ts'
import { IconButton } from '../ui/Button.tsx'
import { MenuButton } from '../ui/Menu.tsx'
import { chipsOf, type FilterNames } from './codingFilter.ts'
import { FilterField } from './FilterField.tsx'

/** What filters are called by; of the files, those of the repository at hand. */
export function useFilterNames(): FilterNames {
  const repositoryId = useSession((state) => state.repositoryId)
  const schemes = useQuery('taxonomy.schemes', {}).data
  const study = useQuery('study.state', {}).data
  const repositories = useQuery('corpus.list', {}).data
  const saved = useQuery('coding.filters', {}).data
  const files = useQuery('corpus.files', repositoryId === null ? null : { repositoryId }).data
  return useMemo(
    () => ({
      schemes: schemes ?? [],
      raters: study?.raters ?? [],
      raterId: study?.raterId ?? '',
      repositories: repositories ?? [],
      saved: saved ?? [],
      paths: (files ?? []).map(({ path }) => path),
      repositoryId,
    }),
    [schemes, study, repositories, saved, files, repositoryId],
  )
}

const orderWords: Record<CodingOrder, string> = {
  place: 'in the order of the text',
  newest: 'newest first',
  oldest: 'oldest first',
}

export function CodingFilters({ total }: { readonly total: number | undefined }) {
  const names = useFilterNames()
  const scope = codingScope()
  const chips = chipsOf(scope, names)
  return (
    <div className="coding-filters">
      <FilterField names={names} />
      {chips.length > 0 && (
        <ul className="coding-filter-chips" aria-label="Filters in force">
          {chips.map((chip) => (
            <li key={chip.key} className="coding-filter-chip">
              <button
                type="button"
                title={`${chip.kind}: ${chip.value}`}
                onClick={() => codingScope.setState(chip.without)}
              >
                <span className="ui-hidden">{`Remove the filter ${chip.kind}: ${chip.value}`}</span>
                <span className="coding-filter-kind" aria-hidden>
                  {chip.kind}
                </span>
                <span className="coding-filter-value" aria-hidden>
                  {chip.value}
                </span>
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="coding-filter-row">
        <output className="coding-filter-count" aria-live="polite">
          {total === undefined ? 'Counting…' : `${counted(total, 'coding', 'codings')}, ${orderWords[scope.order]}`}
        </output>
        <IconButton icon={Bookmark} label="Saved filters" onClick={() => runByName('coding.savedFilters')} />
        <IconButton icon={Copy} label="Copy the listed codings as CSV" onClick={() => runByName('coding.copyList')} />
        <MenuButton
          trigger={<IconButton icon={ArrowDownUp} label="Order of the codings" />}
          items={(Object.keys(orderWords) as CodingOrder[]).map((wanted) => ({
            label: `${orderWords[wanted].slice(0, 1).toUpperCase()}${orderWords[wanted].slice(1)}`,
            checked: wanted === scope.order,
            perform: () => codingScope.setState({ order: wanted }),
          }))}
        />
      </div>
    </div>
  )
}
