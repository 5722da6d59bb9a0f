/** The line under the pointer while a link is drawn or one of its ends is moved. */
import { ViewportPortal } from '@xyflow/react'
import { arrowId } from './InteractionEdge.tsx'
import { lineDrag } from './lineDrag.ts'

export function DraftLine() {
  const line = lineDrag((state) => state.line)
  if (line === null) return null
  const { start, pointer, moved } = line
  const [from, to] = moved?.end === 'source' ? [pointer, start] : [start, pointer]
  const bend = (to.x - from.x) / 2
  return (
    <ViewportPortal>
      <svg className="canvas-draft-line" aria-hidden>
        <path
          d={`M${from.x},${from.y} C${from.x + bend},${from.y} ${to.x - bend},${to.y} ${to.x},${to.y}`}
          markerEnd={`url(#${arrowId})`}
        />
      </svg>
    </ViewportPortal>
  )
}
