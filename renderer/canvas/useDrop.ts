/** Drops on the graph: marks what lies under the pointer while dragging, and carries out the drop. */
import { useReactFlow } from '@xyflow/react'
import { type DragEvent, useRef } from 'react'
import { type Dragged, draggedKind, readDrag } from '../session/drag.ts'
import { session } from '../session/state.ts'
import { type DropTarget, planDrop } from './drop.ts'
import type { Point } from './geometry.ts'
import { type Hit, hitOf } from './pointer.ts'
import { evidenceAtHand, type Scene } from './scene.ts'
import { perform } from './steps.ts'

export interface DropHandlers {
  readonly onDragOver: (event: DragEvent) => void
  readonly onDragLeave: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
}

/** Text and loads can go to one chip as its evidence; a code is for the whole unit. */
function targetOf(hit: Hit | null, kind: Dragged['kind'], place: Point): DropTarget {
  if (hit === null) return { kind: 'canvas', ...place }
  if (hit.codeId !== null && kind !== 'code') return { kind: 'chip', unitId: hit.unitId, codeId: hit.codeId }
  return { kind: hit.kind, unitId: hit.unitId }
}

export function useDrop(scene: Scene): DropHandlers {
  const { screenToFlowPosition } = useReactFlow()
  const marked = useRef<Hit['element'] | null>(null)

  /** By attribute and not by state: a drag must not draw five hundred cards again. */
  function mark(element: Hit['element'] | null): void {
    if (marked.current === element) return
    marked.current?.removeAttribute('data-drop')
    element?.setAttribute('data-drop', '')
    marked.current = element
  }

  return {
    onDragOver: (event) => {
      const kind = draggedKind(event.dataTransfer)
      if (kind === null) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      const hit = hitOf(event.target)
      const whole = kind === 'code' && hit?.kind === 'model' ? hit.element.closest<HTMLElement>('[data-model]') : null
      mark(whole ?? hit?.element ?? (event.currentTarget as HTMLElement))
    },
    onDragLeave: (event) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) mark(null)
    },
    onDrop: (event) => {
      mark(null)
      const dragged = readDrag(event.dataTransfer)
      if (dragged === null) return
      event.preventDefault()
      const place = screenToFlowPosition({ x: event.clientX, y: event.clientY })
      const hit = hitOf(event.target)
      const target = targetOf(hit, dragged.kind, place)
      const evidence = evidenceAtHand(session.getState(), scene, hit?.unitId ?? null)
      void perform(planDrop(dragged, target, scene, evidence), scene)
    },
  }
}
