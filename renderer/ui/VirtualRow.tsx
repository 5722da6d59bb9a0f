/** Virtual row: one drawn row of a virtual list, with its place in the tree said to screen readers. */
import type { DragEvent, MouseEvent, ReactNode } from 'react'
import type { ListRow } from './listKeys.ts'

interface VirtualRowProps {
  readonly id: string
  readonly index: number
  readonly row: ListRow
  readonly role: 'listbox' | 'tree'
  readonly place: { readonly top: number; readonly height: number }
  readonly family: { readonly position: number; readonly size: number }
  /** Under the cursor. */
  readonly active: boolean
  readonly selected: boolean
  readonly drag: ((transfer: DataTransfer) => void) | undefined
  /** `held`: which keys were down; a click on an element with `data-mark` counts as one with Ctrl. */
  readonly onClick: (onTwisty: boolean, held: { readonly shift: boolean; readonly mod: boolean }) => void
  readonly children: ReactNode
}

export function VirtualRow(props: VirtualRowProps) {
  const { row, role, place, family, drag } = props
  // The list has the focus and the keys; rows only take the pointer.
  const pointing = {
    onClick: (event: MouseEvent) => {
      const on = (selector: string) => (event.target as Element).closest(selector) !== null
      const mod = event.ctrlKey || event.metaKey || on('[data-mark]')
      props.onClick(on('.ui-tree-twisty'), { shift: event.shiftKey, mod })
    },
    onDragStart: (event: DragEvent) => drag?.(event.dataTransfer),
  }
  return (
    <div
      id={props.id}
      data-row={props.index}
      role={role === 'tree' ? 'treeitem' : 'option'}
      className={`ui-row ${props.active ? 'ui-row-active' : ''}`}
      aria-selected={props.selected}
      aria-expanded={row.expanded}
      aria-level={role === 'tree' ? (row.level ?? 1) : undefined}
      aria-posinset={family.position}
      aria-setsize={family.size}
      style={{ height: place.height, transform: `translateY(${place.top}px)` }}
      draggable={drag !== undefined}
      {...pointing}
    >
      {props.children}
    </div>
  )
}
