/** Between what is selected on the canvas and the units of the study behind it. Pure. */
import type { FoldedFlow } from './lanes.ts'

interface SelectChange {
  readonly type: string
  readonly id?: string
  readonly selected?: boolean
}

/** Open lanes are selected when all their models are, which have nodes of their own to say so. */
function openLanes({ nodes }: FoldedFlow): Set<string> {
  return new Set(nodes.flatMap(({ id, data }) => ('lane' in data && data.expanded ? [id] : [])))
}

/** Units that are selected once the drawn nodes and edges have changed as said. */
export function unitsAfter(unitIds: readonly string[], changes: readonly SelectChange[], folded: FoldedFlow): string[] {
  const units = new Set(unitIds)
  const open = openLanes(folded)
  const changed = (selected: boolean) =>
    changes.flatMap((change) => (change.type === 'select' && change.selected === selected ? [change.id ?? ''] : []))
  for (const id of changed(false)) {
    if (!open.has(id)) for (const unitId of folded.behind.get(id) ?? [id]) units.delete(unitId)
  }
  // Afterwards, because a lane that is left takes its models along, one of which may be what was clicked.
  for (const id of changed(true)) for (const unitId of folded.behind.get(id) ?? [id]) units.add(unitId)
  return [...units]
}

/** Ids of what is drawn as selected: the units themselves, and what stands for some of them. */
export function drawnSelection(unitIds: ReadonlySet<string>, folded: FoldedFlow): ReadonlySet<string> {
  const open = openLanes(folded)
  const standing = [...folded.behind].filter(([id, units]) =>
    open.has(id) ? units.every((unitId) => unitIds.has(unitId)) : units.some((unitId) => unitIds.has(unitId)),
  )
  return new Set([...unitIds, ...standing.map(([id]) => id)])
}
