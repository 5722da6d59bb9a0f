/** What keys do in a tree of the codebook: move the cursor, mark rows, or one of the caller's own steps. */
import type { KeyboardEvent } from 'react'
import { type ListRow, listStep } from '../ui/listKeys.ts'
import { markByKey } from '../ui/listMarks.ts'
import type { RowListProps } from './RowList.tsx'

const page = 10

export function keyIn<R extends ListRow>(event: KeyboardEvent, props: RowListProps<R>, index: number): void {
  if (!handled(event, props, index)) return
  event.preventDefault()
  // Single letters mean something else in the rest of the window.
  event.stopPropagation()
}

function handled<R extends ListRow>(event: KeyboardEvent, props: RowListProps<R>, index: number): boolean {
  const { rows, current } = props
  if (event.altKey) return props.onKey?.(event) === true
  if (marked(event, props, index)) return true
  if (event.ctrlKey || event.metaKey) return false
  const step = listStep(rows, index, event.key, page)
  if (step === null) return props.onKey?.(event) === true
  const next = step.kind === 'move' ? rows[current === null ? 0 : step.index] : undefined
  if (next !== undefined) props.onMove(next)
  return true
}

function marked<R extends ListRow>(event: KeyboardEvent, { rows, marks }: RowListProps<R>, index: number): boolean {
  if (marks === undefined) return false
  const press = { key: event.key, shift: event.shiftKey, mod: event.ctrlKey || event.metaKey }
  const result = markByKey(rows, marks.keys, index, press)
  if (result === null) return false
  const row = rows[result.index ?? index]
  if (row !== undefined) marks.change(result.keys, row.key)
  return true
}
