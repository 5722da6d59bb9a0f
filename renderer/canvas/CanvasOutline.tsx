/** The canvas as a tree: the same models, codes, evidence and links, for the keyboard and for screen readers. */
import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { draggedKind } from '../session/drag.ts'
import { useSession } from '../session/state.ts'
import { type ListStep, listStep, siblings } from '../ui/listKeys.ts'
import { TreeRow } from '../ui/TreeRow.tsx'
import {
  cursorFor,
  dragRow,
  dropOnRow,
  openRow,
  rowOfSuggestion,
  rowsAbove,
  selectRow,
  takesDrops,
} from './outlineCursor.ts'
import { type OutlineRow, outlineRows, suggestionOf } from './outlineRows.ts'
import { OutlineRowView } from './OutlineRowView.tsx'
import type { Ghosts } from './suggestions/ghostFlow.ts'
import { useCurrentId, useGhosts } from './suggestions/useSuggestions.ts'
import { useCaretSpots } from './useCaretSpots.ts'
import type { DrawnScene } from './useScene.ts'

const rowHeight = 26

interface Outline {
  readonly rows: readonly OutlineRow[]
  readonly index: number
  readonly point: (row: OutlineRow) => void
  readonly toggle: (row: OutlineRow, open: boolean) => void
}

/** Whoever answers by key goes from suggestion to suggestion: the cursor comes along, into what is folded away too. */
function useFollowing(
  rows: readonly OutlineRow[],
  { shown }: Ghosts,
  cursor: string | null,
  open: (keys: readonly string[]) => void,
  point: (key: string) => void,
): void {
  const id = useCurrentId()
  const suggestion = shown.find((each) => each.id === id)
  const row = suggestion === undefined ? undefined : rowOfSuggestion(rows, suggestion.id)
  const isThere = rows.some((each) => each.key === cursor && suggestionOf(each) === id)
  const followed = useRef<string | null>(null)
  useEffect(() => {
    if (suggestion === undefined) followed.current = null
    if (suggestion === undefined || followed.current === suggestion.id) return
    if (row === undefined) return open(rowsAbove(suggestion))
    followed.current = suggestion.id
    // A link stands below both of its models: the cursor may be at it already.
    if (!isThere) point(row.key)
  }, [suggestion, row, isThere, open, point])
}

function useOutline(scene: DrawnScene): Outline {
  const { graph, view, loads } = scene
  const ghosts = useGhosts(scene)
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set())
  const [cursor, setCursor] = useState<string | null>(null)
  const unitIds = useSession((state) => state.unitIds)
  const rows = useMemo(
    () => outlineRows({ graph, view, loads, ghosts }, expanded),
    [graph, view, loads, ghosts, expanded],
  )
  const unfold = useCallback((keys: readonly string[]) => setExpanded((old) => new Set([...old, ...keys])), [])
  useFollowing(rows, ghosts, cursor, unfold, setCursor)
  return {
    rows,
    index: cursorFor(rows, cursor, unitIds),
    point: (row) => setCursor(row.key),
    toggle: (row, open) => {
      const next = new Set(expanded)
      if (open) next.add(row.key)
      else next.delete(row.key)
      setExpanded(next)
    },
  }
}

/** What the pointer and the keys do in the tree; rows are found by their number. */
function treeHandlers(scene: DrawnScene, { rows, index, point, toggle }: Outline) {
  const rowAt = (event: MouseEvent | DragEvent): OutlineRow | undefined => {
    const at = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset['row']
    return at === undefined ? undefined : rows[Number(at)]
  }
  const take = (row: OutlineRow, step: ListStep): void => {
    const next = step.kind === 'move' ? rows[step.index] : undefined
    if (step.kind === 'toggle') toggle(row, step.expanded)
    else if (step.kind === 'open') openRow(scene, row, 'openly')
    else if (next !== undefined) {
      point(next)
      selectRow(scene, next)
    }
  }
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 1)
      const row = rows[index]
      const step = listStep(rows, index, event.key, page)
      if (row === undefined || step === null) return
      event.preventDefault()
      take(row, step)
    },
    onClick: (event: MouseEvent) => {
      const row = rowAt(event)
      if (row === undefined) return
      point(row)
      if ((event.target as Element).closest('.ui-tree-twisty') !== null) toggle(row, row.expanded !== true)
      else openRow(scene, row, 'quietly')
    },
    onContextMenu: (event: MouseEvent) => {
      const row = rowAt(event) ?? rows[index]
      if (row === undefined) return
      point(row)
      selectRow(scene, row)
    },
    onDragStart: (event: DragEvent) => dragRow(event, rowAt(event)),
    onDragOver: (event: DragEvent) => {
      if (draggedKind(event.dataTransfer) !== null && takesDrops(scene, rowAt(event))) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      const row = rowAt(event)
      if (takesDrops(scene, row)) dropOnRow(event, row, scene)
    },
  }
}

/** Models and links are selected as such, a code when its coding is the current one; places only have the cursor. */
function useSelected(): (row: OutlineRow) => boolean {
  const unitIds = useSession((state) => state.unitIds)
  const codingId = useSession((state) => state.codingId)
  const suggestionId = useCurrentId()
  return (row) => {
    const suggested = suggestionOf(row)
    if (suggested !== null) return suggested === suggestionId
    if (row.kind === 'chip') return row.chip.mine !== null && row.chip.mine === codingId
    return row.kind !== 'place' && unitIds.includes(row.unitId)
  }
}

/** What the editor's caret stands in: its stage or link, and the model it is of. */
function useShown(scene: DrawnScene): (row: OutlineRow) => boolean {
  const spots = useCaretSpots(scene)
  return (row) => {
    if (row.kind === 'place') return false
    const here = spots.filter(({ unitId }) => unitId === row.unitId)
    return row.kind === 'chip' ? here.some(({ codeId }) => codeId === row.chip.codeId) : here.length > 0
  }
}

export function CanvasOutline({ scene }: { readonly scene: DrawnScene }) {
  const outline = useOutline(scene)
  const { rows, index } = outline
  const tree = useRef<HTMLDivElement>(null)
  const id = useId()
  const families = useMemo(() => siblings(rows), [rows])
  const selected = useSelected()
  const shown = useShown(scene)
  useEffect(() => {
    tree.current?.querySelector('[data-cursor="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [index])
  return (
    <div
      ref={tree}
      role="tree"
      tabIndex={0}
      aria-label="Models, stages, evidence and links"
      aria-multiselectable
      aria-activedescendant={rows.length > 0 ? `${id}-${index}` : undefined}
      className="canvas-outline"
      data-first-focus
      {...treeHandlers(scene, outline)}
    >
      {rows.map((row, at) => (
        <div
          key={row.key}
          id={`${id}-${at}`}
          role="treeitem"
          tabIndex={-1}
          aria-level={row.level}
          aria-expanded={row.expanded}
          aria-selected={selected(row)}
          aria-posinset={families[at]?.position}
          aria-setsize={families[at]?.size}
          className="canvas-outline-row"
          aria-current={shown(row) || undefined}
          draggable={row.kind === 'chip' && row.chip.ghost === undefined}
          data-suggested={suggestionOf(row) !== null || undefined}
          data-cursor={at === index}
          data-code={row.kind === 'chip' ? row.chip.codeId : undefined}
          data-row={at}
        >
          <TreeRow row={row}>
            <OutlineRowView row={row} />
          </TreeRow>
        </div>
      ))}
    </div>
  )
}
