/** Dragging models onto lanes and out of them: marks the lane under the pointer, and takes the step at the end. */
import type { OnNodeDrag } from '@xyflow/react'
import { useRef } from 'react'
import { attempt } from '../session/notices.ts'
import { boxesOf, ownLanes } from './drawnFlow.ts'
import { takeLaneStep } from './laneChanges.ts'
import { laneStep } from './laneDrop.ts'
import type { CanvasNode } from './lanes.ts'
import type { Scene } from './scene.ts'
import type { Placing } from './usePlacing.ts'

function pointOf(event: MouseEvent | TouchEvent): { readonly x: number; readonly y: number } {
  const { clientX, clientY } =
    'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event
  return { x: clientX, y: clientY }
}

/** The lane that lies below the pointer, and below what is dragged. */
function laneUnder(event: MouseEvent | TouchEvent): HTMLElement | null {
  const { x, y } = pointOf(event)
  for (const element of document.elementsFromPoint(x, y)) {
    const lane = element.closest<HTMLElement>('[data-lane]')
    if (lane !== null) return lane
  }
  return null
}

export interface LaneDrag {
  readonly onNodeDrag: OnNodeDrag<CanvasNode>
  readonly onNodeDragStop: OnNodeDrag<CanvasNode>
}

export function useLaneDrag(scene: Scene, nodes: readonly CanvasNode[], placing: Placing): LaneDrag {
  const marked = useRef<HTMLElement | null>(null)

  /** By attribute and not by state: a drag must not draw the graph again. */
  function mark(element: HTMLElement | null): void {
    if (marked.current === element) return
    marked.current?.removeAttribute('data-drop')
    element?.setAttribute('data-drop', '')
    marked.current = element
  }

  return {
    onNodeDrag: (event, node) => {
      const lane = node.type === 'model' ? laneUnder(event) : null
      mark(lane?.dataset['lane'] === node.parentId ? null : lane)
    },
    onNodeDragStop: (event, _node, dragged) => {
      mark(null)
      const over = laneUnder(event)?.dataset['lane'] ?? null
      const moved = new Map(dragged.map((node) => [node.id, node]))
      const boxes = boxesOf(nodes.map((node) => moved.get(node.id) ?? node))
      const dropped = boxes.flatMap(({ id, x, y }) => {
        const node = moved.get(id)
        return node?.type === 'model' ? [{ id, x, y, laneId: node.parentId ?? null }] : []
      })
      const step = laneStep(ownLanes(scene.graph, scene.raterId), dropped, over)
      if (step !== null) {
        const ids = step.step === 'join' ? step.unitIds : step.places.map(({ id }) => id)
        placing.handOver(ids, async (along) => {
          const done = await attempt(async () => {
            await takeLaneStep(scene, step, along)
            return true
          })
          return done === true
        })
      }
      placing.saveNow()
    },
  }
}
