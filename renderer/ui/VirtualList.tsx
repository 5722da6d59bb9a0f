/** Virtual list: a list or tree of any length of which only the rows in sight are drawn; one cursor, moved by keys. */
import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useMemo } from 'react'
import { type ListRow, listStep, siblings } from './listKeys.ts'
import { markByClick, markByKey } from './listMarks.ts'
import { ContextMenu, type MenuItem } from './Menu.tsx'
import { type Cursor, useCursor } from './useCursor.ts'
import { useVirtualRows } from './useVirtualRows.ts'
import { VirtualRow } from './VirtualRow.tsx'

/** Rows that are picked out for one step on all of them. */
interface Marks {
  readonly keys: ReadonlySet<string>
  readonly change: (keys: ReadonlySet<string>) => void
}

interface VirtualListProps<R extends ListRow> {
  readonly label: string
  readonly role: 'listbox' | 'tree'
  readonly rows: readonly R[]
  /** Key of the row that the rest of the window shows; the cursor follows it. */
  readonly current: string | null
  /** Pixels, for all rows or for each. */
  readonly rowHeight?: number | ((row: R) => number)
  readonly children: (row: R) => ReactNode
  readonly onOpen: (row: R) => void
  readonly onToggle?: (row: R, expanded: boolean) => void
  /** What choosing a branch does: open and close it (as folders do), or go to it; its twisty always opens and closes. */
  readonly branches?: 'toggle' | 'open'
  readonly menuFor?: (row: R) => readonly MenuItem[]
  /** Where looking at a row is enough to show it: hears of each move of the cursor. */
  readonly onCursor?: (key: string) => void
  /** Present where several rows can be marked: by Space, with Shift, Ctrl+A, or clicks with Ctrl and Shift. */
  readonly marks?: Marks
  /** Makes rows draggable; returns nothing for rows that cannot be dragged. */
  readonly dragFor?: (row: R) => ((transfer: DataTransfer) => void) | undefined
}

const usualHeight = 26
const noFamily = { position: 1, size: 1 }

function heightOf<R extends ListRow>({ rows, rowHeight = usualHeight }: VirtualListProps<R>, index: number): number {
  const row = rows[index]
  if (typeof rowHeight === 'number') return rowHeight
  return row === undefined ? usualHeight : rowHeight(row)
}

function chooseRow<R extends ListRow>(props: VirtualListProps<R>, row: R, onTwisty: boolean): void {
  if (row.expanded === undefined || (props.branches === 'open' && !onTwisty)) props.onOpen(row)
  else props.onToggle?.(row, !row.expanded)
}

type Virtual = ReturnType<typeof useVirtualRows>

/** What the list as a whole listens to: keys, and the pointer that asks for a menu. */
function listening<R extends ListRow>(props: VirtualListProps<R>, cursor: Cursor, { scroller, virtualizer }: Virtual) {
  const { rows } = props

  function moveTo(index: number): void {
    const row = rows[index]
    if (row === undefined) return
    cursor.set(row.key)
    props.onCursor?.(row.key)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }

  function mark(event: KeyboardEvent): boolean {
    if (props.marks === undefined || event.altKey) return false
    const press = { key: event.key, shift: event.shiftKey, mod: event.ctrlKey || event.metaKey }
    const marked = markByKey(rows, props.marks.keys, cursor.index, press)
    if (marked === null) return false
    event.preventDefault()
    event.stopPropagation()
    props.marks.change(marked.keys)
    if (marked.index !== null) moveTo(marked.index)
    return true
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (mark(event)) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / heightOf(props, cursor.index)) - 1)
    const step = listStep(rows, cursor.index, event.key, page)
    const row = rows[cursor.index]
    if (step === null || row === undefined) return
    event.preventDefault()
    if (step.kind === 'move') moveTo(step.index)
    else if (step.kind === 'toggle') props.onToggle?.(row, step.expanded)
    else chooseRow(props, row, false)
  }

  function onContextMenu(event: MouseEvent): void {
    const at = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset['row']
    const row = at === undefined ? undefined : rows[Number(at)]
    if (row !== undefined) cursor.set(row.key)
  }

  return { onKeyDown, onContextMenu }
}

export function VirtualList<R extends ListRow>(props: VirtualListProps<R>) {
  const { label, role, rows, current, menuFor, marks } = props
  const id = useId()
  const cursor = useCursor(rows, current)
  const virtual = useVirtualRows(rows, (index) => heightOf(props, index), cursor, current)
  const families = useMemo(() => siblings(rows), [rows])
  const list = (
    <div
      ref={virtual.scroller}
      className="ui-list"
      role={role}
      aria-label={label}
      tabIndex={0}
      aria-multiselectable={marks === undefined ? undefined : true}
      aria-activedescendant={rows.length > 0 ? `${id}-${cursor.index}` : undefined}
      {...listening(props, cursor, virtual)}
    >
      <div role="presentation" className="ui-list-canvas" style={{ height: virtual.virtualizer.getTotalSize() }}>
        {virtual.virtualizer.getVirtualItems().map(({ key, index, start, size }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <VirtualRow
              key={key}
              id={`${id}-${index}`}
              index={index}
              row={row}
              role={role}
              place={{ top: start, height: size }}
              family={families[index] ?? noFamily}
              active={index === cursor.index}
              selected={marks === undefined || marks.keys.size === 0 ? row.key === current : marks.keys.has(row.key)}
              drag={props.dragFor?.(row)}
              onClick={(onTwisty, held) => {
                const marked = marks && markByClick(rows, marks.keys, cursor.index, index, held)
                cursor.set(row.key)
                if (marked != null) return marks?.change(marked)
                chooseRow(props, row, onTwisty)
              }}
            >
              {props.children(row)}
            </VirtualRow>
          )
        })}
      </div>
    </div>
  )
  const row = rows[cursor.index]
  if (menuFor === undefined) return list
  return (
    <ContextMenu className="ui-list-menu" items={row === undefined ? [] : menuFor(row)}>
      {list}
    </ContextMenu>
  )
}
