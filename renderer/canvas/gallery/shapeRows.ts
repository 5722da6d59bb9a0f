/** Shape rows: pipelines as rows of a list, and gathered below their shapes as rows of a tree. Pure. */
import type { PipelineRow } from '../../../shared/api/canvas.ts'
import type { Shape } from '../../../shared/pipeline/shapeCounts.ts'
import type { ListRow } from '../../ui/listKeys.ts'

export interface EntryRow extends ListRow {
  readonly row: PipelineRow
}

export function entryRow(row: PipelineRow): EntryRow {
  return { key: `${row.unitId} ${row.raterId}`, row }
}

export type ShapeRow =
  | (ListRow & { readonly shape: Shape<PipelineRow>; readonly row: null })
  | (ListRow & { readonly shape: null; readonly row: PipelineRow })

export function shapeRows(shapes: readonly Shape<PipelineRow>[], opened: ReadonlySet<string>): ShapeRow[] {
  return shapes.flatMap((shape): ShapeRow[] => {
    const expanded = opened.has(shape.key)
    const head: ShapeRow = { key: `shape ${shape.key}`, level: 1, expanded, shape, row: null }
    if (!expanded) return [head]
    return [head, ...shape.rows.map((row): ShapeRow => ({ ...entryRow(row), level: 2, shape: null }))]
  })
}
