/** Hit tree: the hits by repository and file; Enter goes to one, Space and Shift mark, `c` codes what is marked. */
import { useMemo, useRef } from 'react'
import type { RepositoryRow } from '../../../shared/api/corpus.ts'
import { counted } from '../../../shared/text/counted.ts'
import { revealAnchor } from '../../session/navigate.ts'
import type { MenuItem } from '../../ui/Menu.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { codeHits, markedOf } from './codeHits.ts'
import { HitLine } from './HitLine.tsx'
import { type HitRow, hitRows, hitsOf, markedHits, markedRows } from './hitRows.ts'
import { searching } from './searchState.ts'

function toggleGroup({ key }: HitRow, expanded: boolean): void {
  searching.setState(({ closed }) => ({
    closed: new Set(expanded ? [...closed].filter((other) => other !== key) : [...closed, key]),
  }))
}

function goTo(row: HitRow): void {
  if (row.kind === 'hit') revealAnchor(row.hit.repositoryId, row.hit.anchor, true)
}

/** What is marked; where nothing is, what the row stands for. */
function code(row: HitRow | undefined): void {
  const { hits, marked } = searching.getState()
  codeHits(marked.size > 0 ? markedOf(hits, marked) : row === undefined ? [] : hitsOf(row))
}

export function HitTree({ repositories }: { readonly repositories: readonly RepositoryRow[] }) {
  const hits = searching((state) => state.hits)
  const closed = searching((state) => state.closed)
  const marked = searching((state) => state.marked)
  const rows = useMemo(() => hitRows(hits, closed), [hits, closed])
  const markedKeys = useMemo(() => markedRows(rows, marked), [rows, marked])
  const names = new Map(repositories.map(({ id, name }) => [id, name]))
  const cursor = useRef<string | null>(null)
  const change = (keys: ReadonlySet<string>) =>
    searching.setState({ marked: markedHits(rows, markedKeys, keys, marked) })
  const underCursor = () => rows.find(({ key }) => key === cursor.current) ?? rows[0]

  const menuFor = (row: HitRow): MenuItem[] => [
    ...(row.kind === 'hit' ? [{ label: 'Go to', keys: 'Enter', perform: () => goTo(row) }] : []),
    {
      label: marked.size > 0 ? `Code ${counted(marked.size, 'Marked Hit', 'Marked Hits')}…` : 'Code…',
      keys: 'c',
      perform: () => code(row),
    },
    {
      label: 'Mark All',
      keys: '$mod+a',
      startsGroup: true,
      perform: () => change(new Set(rows.map(({ key }) => key))),
    },
  ]

  return (
    <div
      className="corpus-search-hits"
      role="presentation"
      data-own-keys="c"
      onKeyDown={(event) => {
        if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        code(underCursor())
      }}
    >
      <VirtualList
        label="Hits"
        role="tree"
        rows={rows}
        current={null}
        onOpen={(row) => {
          cursor.current = row.key
          goTo(row)
        }}
        onCursor={(key) => (cursor.current = key)}
        onToggle={toggleGroup}
        marks={{ keys: markedKeys, change }}
        menuFor={menuFor}
      >
        {(row) => (
          <HitLine
            row={row}
            marked={markedKeys.has(row.key)}
            repository={row.kind === 'repository' ? (names.get(row.repositoryId) ?? '') : ''}
          />
        )}
      </VirtualList>
    </div>
  )
}
