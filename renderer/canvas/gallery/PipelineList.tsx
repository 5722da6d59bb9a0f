/** Pipeline list: the pipelines found, as one long list or gathered by shape; choosing one opens its canvas. */
import { useMemo } from 'react'
import type { PipelineRow } from '../../../shared/api/canvas.ts'
import { type Shape, shapesOf, stagesInOrder } from '../../../shared/pipeline/shapeCounts.ts'
import { counted } from '../../../shared/text/counted.ts'
import { TreeRow } from '../../ui/TreeRow.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { galleryPlace } from './galleryPlace.ts'
import { openPipeline } from './openPipeline.ts'
import { PipelineEntry } from './PipelineEntry.tsx'
import { PipelineStrip } from './PipelineStrip.tsx'
import { entryRow, shapeRows } from './shapeRows.ts'
import type { Gallery } from './useGallery.ts'
import { percentText } from './percentText.ts'

export function PipelineList({ gallery }: { readonly gallery: Gallery }) {
  const rows = useMemo(() => gallery.found.map(entryRow), [gallery.found])
  return (
    <VirtualList
      label="Pipelines"
      role="listbox"
      rows={rows}
      current={null}
      rowHeight={58}
      onOpen={({ row }) => openPipeline(row)}
      menuFor={({ row }) => [{ label: 'Open on the Canvas', keys: 'Enter', perform: () => openPipeline(row) }]}
    >
      {({ row }) => <PipelineEntry row={row} gallery={gallery} />}
    </VirtualList>
  )
}

function toggle(shape: Shape<PipelineRow> | null, expanded: boolean): void {
  if (shape === null) return
  const opened = new Set(galleryPlace.getState().opened)
  if (expanded) opened.add(shape.key)
  else opened.delete(shape.key)
  galleryPlace.setState({ opened })
}

export function ShapeList({ gallery }: { readonly gallery: Gallery }) {
  const opened = galleryPlace((state) => state.opened)
  const shapes = useMemo(
    () => shapesOf(gallery.found, stagesInOrder(gallery.schemes)),
    [gallery.found, gallery.schemes],
  )
  const rows = useMemo(() => shapeRows(shapes, opened), [shapes, opened])
  const most = shapes[0]?.rows.length ?? 0
  return (
    <VirtualList
      label="Shapes"
      role="tree"
      rows={rows}
      current={null}
      rowHeight={34}
      onOpen={({ row }) => row !== null && openPipeline(row)}
      onToggle={({ shape }, expanded) => toggle(shape, expanded)}
    >
      {(item) => (
        <TreeRow row={item}>
          {item.row === null ? (
            <span className="gallery-shape">
              <span className="gallery-shape-count">
                {counted(item.shape.rows.length, 'pipeline')}
                <span className="gallery-share">{percentText(item.shape.rows.length, gallery.found.length)}</span>
              </span>
              <span className="gallery-bar-track" aria-hidden>
                <span className="gallery-bar" style={{ width: `${(100 * item.shape.rows.length) / most}%` }} />
              </span>
              <PipelineStrip stageIds={item.shape.stageIds} codes={gallery.codes} />
            </span>
          ) : (
            <PipelineEntry row={item.row} gallery={gallery} withoutStrip />
          )}
        </TreeRow>
      )}
    </VirtualList>
  )
}
