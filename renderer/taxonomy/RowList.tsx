/** A short tree (a list is one of a single level) in which the selection follows the cursor, and a detail the selection. */
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { type ListRow, listStep, siblings } from '../ui/listKeys.ts'

interface RowListProps<R extends ListRow> {
  readonly label: string
  readonly rows: readonly R[]
  readonly current: string | null
  readonly onMove: (row: R) => void
  /** Keys that the list itself does not use; true when it was one of the caller's. */
  readonly onKey?: (key: string) => boolean
  /** The same keys, named for the listener of the window, which would otherwise come first. */
  readonly ownKeys: readonly string[]
  readonly onDoubleClick?: () => void
  readonly children: (row: R) => ReactNode
}

const page = 10

export function RowList<R extends ListRow>(props: RowListProps<R>) {
  const { label, rows, current, onMove } = props
  const list = useRef<HTMLDivElement>(null)
  const families = siblings(rows)
  const index = Math.max(
    0,
    rows.findIndex(({ key }) => key === current),
  )

  useEffect(() => {
    // Whoever opened the view, or made the first row, by keyboard goes on from here.
    if (document.activeElement === document.body) list.current?.focus()
  }, [])

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  function onPoint(event: MouseEvent): void {
    const at = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset['row']
    const row = at === undefined ? undefined : rows[Number(at)]
    if (row !== undefined) onMove(row)
  }

  return (
    <div
      ref={list}
      className="taxonomy-list"
      role="tree"
      aria-label={label}
      tabIndex={0}
      data-own-keys={props.ownKeys.join(' ')}
      aria-activedescendant={current === null ? undefined : `taxonomy-${current}`}
      onKeyDown={(event) => pressed(event, props, index)}
      onClick={onPoint}
      onContextMenu={onPoint}
      onDoubleClick={props.onDoubleClick}
    >
      {rows.map((row, at) => (
        <div
          key={row.key}
          id={`taxonomy-${row.key}`}
          data-row={at}
          role="treeitem"
          className="ui-row taxonomy-row"
          aria-selected={row.key === current}
          aria-level={row.level ?? 1}
          aria-posinset={families[at]?.position}
          aria-setsize={families[at]?.size}
        >
          {props.children(row)}
        </div>
      ))}
    </div>
  )
}

function pressed<R extends ListRow>(event: KeyboardEvent, props: RowListProps<R>, index: number): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const step = listStep(props.rows, index, event.key, page)
  const next = step?.kind === 'move' ? props.rows[props.current === null ? 0 : step.index] : undefined
  if (next !== undefined) props.onMove(next)
  else if (step === null && props.onKey?.(event.key) !== true) return
  event.preventDefault()
  // Single letters mean something else in the rest of the window.
  event.stopPropagation()
}
