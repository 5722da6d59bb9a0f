/** A short tree (a list is one of a single level) whose selection follows the cursor; rows can be marked, moved and dragged. */
import { type DragEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { type ListRow, siblings } from '../ui/listKeys.ts'
import { markByClick } from '../ui/listMarks.ts'
import { type Zone, zoneAt } from './neighbours.ts'
import { keyIn } from './rowKeys.ts'
import { useFocusBack } from './useFocusBack.ts'

export interface DropPoint {
  readonly zone: Zone
  readonly x: number
  readonly y: number
}

export interface RowListProps<R extends ListRow> {
  readonly label: string
  readonly rows: readonly R[]
  readonly current: string | null
  readonly onMove: (row: R) => void
  /** Keys that the list itself does not use; true when it was one of the caller's. */
  readonly onKey?: (event: KeyboardEvent) => boolean
  /** The same keys, named for the listener of the window, which would otherwise come first. */
  readonly ownKeys: readonly string[]
  readonly onDoubleClick?: () => void
  /** Takes the focus of whoever comes to the room by key. */
  readonly comesFirst: boolean
  /** Present where several rows can be marked for one step. */
  readonly marks?: {
    readonly keys: ReadonlySet<string>
    readonly change: (keys: ReadonlySet<string>, current: string) => void
  }
  readonly drag?: {
    readonly start: (row: R, transfer: DataTransfer) => void
    readonly end: () => void
    /** Whether what is dragged may be dropped there. */
    readonly takes: (row: R, zone: Zone) => boolean
    readonly drop: (row: R, point: DropPoint) => void
  }
  readonly children: (row: R) => ReactNode
}

export function RowList<R extends ListRow>(props: RowListProps<R>) {
  const { label, rows, current, marks } = props
  const list = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState<{ key: string; zone: Zone } | null>(null)
  const families = siblings(rows)
  const index = Math.max(
    0,
    rows.findIndex(({ key }) => key === current),
  )

  useEffect(() => {
    // Whoever opened the view, or made the first row, by keyboard goes on from here.
    if (document.activeElement === document.body) list.current?.focus()
  }, [])

  useFocusBack(list, marks !== undefined)

  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  return (
    <div
      ref={list}
      className="taxonomy-list"
      role="tree"
      aria-label={label}
      aria-multiselectable={marks !== undefined}
      tabIndex={0}
      data-own-keys={props.ownKeys.join(' ')}
      data-first-focus={props.comesFirst ? '' : undefined}
      aria-activedescendant={current === null ? undefined : `taxonomy-${current}`}
      onKeyDown={(event) => keyIn(event, props, index)}
      onClick={(event) => pointed(event, props, index)}
      onContextMenu={(event) => pointed(event, props, index)}
      onDoubleClick={props.onDoubleClick}
      onDragStart={(event) => {
        const found = rowAt(event, rows)
        if (found !== null) props.drag?.start(found.row, event.dataTransfer)
      }}
      onDragEnd={() => {
        setOver(null)
        props.drag?.end()
      }}
      onDragLeave={() => setOver(null)}
      onDragOver={(event) => setOver(dragOver(event, props))}
      onDrop={(event) => {
        setOver(null)
        dropped(event, props)
      }}
    >
      {rows.map((row, at) => (
        <div
          key={row.key}
          id={`taxonomy-${row.key}`}
          data-row={at}
          data-current={row.key === current ? '' : undefined}
          data-drop={over?.key === row.key ? over.zone : undefined}
          role="treeitem"
          className="ui-row taxonomy-row"
          aria-selected={row.key === current || marks?.keys.has(row.key) === true}
          aria-level={row.level ?? 1}
          aria-posinset={families[at]?.position}
          aria-setsize={families[at]?.size}
          draggable={props.drag !== undefined}
        >
          {props.children(row)}
        </div>
      ))}
    </div>
  )
}

function rowAt<R extends ListRow>(
  event: MouseEvent,
  rows: readonly R[],
): { row: R; at: number; element: HTMLElement } | null {
  const element = (event.target as Element).closest<HTMLElement>('[data-row]')
  const at = Number(element?.dataset['row'])
  const row = rows[at]
  return element === null || row === undefined ? null : { row, at, element }
}

function pointed<R extends ListRow>(event: MouseEvent, props: RowListProps<R>, index: number): void {
  const found = rowAt(event, props.rows)
  if (found === null) return
  const { row, at } = found
  const { marks } = props
  if (marks !== undefined && event.type === 'contextmenu' && marks.keys.has(row.key)) {
    // The menu is about all that is marked.
    marks.change(marks.keys, row.key)
    return
  }
  const press = { shift: event.shiftKey, mod: event.ctrlKey || event.metaKey }
  const keys =
    marks === undefined ? null : markByClick(props.rows, withCurrent(marks.keys, props.current), index, at, press)
  if (marks !== undefined && keys !== null && event.type === 'click') marks.change(keys, row.key)
  else props.onMove(row)
}

/** The first mark beside the current row marks that one too, as lists everywhere do. */
function withCurrent(keys: ReadonlySet<string>, current: string | null): ReadonlySet<string> {
  return keys.size === 0 && current !== null ? new Set([current]) : keys
}

function placeUnder<R extends ListRow>(event: DragEvent, { rows, drag }: RowListProps<R>) {
  const found = rowAt(event, rows)
  if (found === null || drag === undefined) return null
  const { top, height } = found.element.getBoundingClientRect()
  const zone = zoneAt(event.clientY - top, height)
  return drag.takes(found.row, zone) ? { row: found.row, zone } : null
}

function dragOver<R extends ListRow>(event: DragEvent, props: RowListProps<R>): { key: string; zone: Zone } | null {
  const found = placeUnder(event, props)
  if (found === null) return null
  event.preventDefault()
  event.dataTransfer.dropEffect = 'move'
  return { key: found.row.key, zone: found.zone }
}

function dropped<R extends ListRow>(event: DragEvent, props: RowListProps<R>): void {
  const found = placeUnder(event, props)
  if (found === null) return
  event.preventDefault()
  props.drag?.drop(found.row, { zone: found.zone, x: event.clientX, y: event.clientY })
}
