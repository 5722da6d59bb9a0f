/** Drops on the graph: marks what lies under the pointer while dragging, and carries out the drop. */
import { useReactFlow } from '@xyflow/react'
import { type DragEvent, useEffect, useState } from 'react'
import { codeTitle, findCode } from '../../shared/pipeline/codebook.ts'
import { type Dragged, draggedKind, draggedNow, readDrag, startDrag } from '../session/drag.ts'
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { type DropTarget, planDrop } from './drop.ts'
import { createMark } from './dropMark.ts'
import type { Point } from './geometry.ts'
import { type Hit, hitOf, laneOf } from './pointer.ts'
import { evidenceAtHand, type Scene } from './scene.ts'
import { isStageOf } from './stagePlaces.ts'
import { perform } from './steps.ts'
import { expandLane } from './view.ts'

export interface DropHandlers {
  readonly onDragStart: (event: DragEvent) => void
  readonly onDragOver: (event: DragEvent) => void
  readonly onDragLeave: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
}

/** In which half of a row the pointer is: what is dropped there goes before or after it. */
function isAfter(element: Element, { clientY }: DragEvent): boolean {
  const { top, height } = element.getBoundingClientRect()
  return clientY > top + height / 2
}

function isAboveRows(element: Element, { clientY }: DragEvent): boolean {
  const rows = element.closest('[data-model]')?.querySelector('.canvas-card-rows')
  return rows != null && clientY < rows.getBoundingClientRect().top
}

/** Text and loads can go to one chip as its evidence, a stage beside a stage; anything else is for the whole unit. */
function targetOf(hit: Hit | null, kind: Dragged['kind'], event: DragEvent, place: Point): DropTarget {
  if (hit === null) return { kind: 'canvas', ...place }
  const { unitId, codeId, stageId, element } = hit
  if (kind === 'code' && stageId !== null) {
    return { kind: 'chip', unitId, codeId: stageId, after: isAfter(element, event) }
  }
  if (codeId !== null && (kind === 'text' || kind === 'load')) return { kind: 'chip', unitId, codeId }
  if (hit.kind === 'link') return { kind: 'link', unitId }
  return { kind: 'model', unitId, above: isAboveRows(element, event) }
}

/** A code goes between rows where both are stages; then a line says where, and else the card as a whole is marked. */
function markFor(hit: Hit, kind: Dragged['kind'], scene: Scene, event: DragEvent): [Element, string] {
  if (hit.kind === 'link' || kind === 'text' || kind === 'load') return [hit.element, '']
  const whole = hit.element.closest('[data-model]') ?? hit.element
  const dragged = draggedNow(event.dataTransfer)
  const isStage = dragged?.kind === 'code' && isStageOf(scene, hit.unitId, dragged.codeId)
  if (!isStage || hit.stageId === null) return [whole, '']
  return [hit.element, isAfter(hit.element, event) ? 'after' : 'before']
}

/** A lane has no stages and no evidence of its own: its models do. */
function openForDrop(laneId: string): void {
  expandLane(laneId, true)
  notify({ tone: 'info', text: 'A lane stands for several models.', next: 'Drop it on one of them.' })
}

export function useDrop(scene: Scene): DropHandlers {
  const { screenToFlowPosition } = useReactFlow()
  const [mark] = useState(createMark)
  useEffect(() => {
    // A drag that is given up ends where it began, which may be elsewhere in the window.
    const end = () => mark(null)
    window.addEventListener('dragend', end)
    return () => window.removeEventListener('dragend', end)
  }, [mark])

  return {
    /** A chip is taken from its card: to another place in it, or to another card. */
    onDragStart: (event) => {
      const hit = hitOf(event.target)
      const found = hit?.codeId == null ? undefined : findCode(scene.schemes, hit.codeId)
      if (hit === null || found === undefined) return
      const { code, scheme } = found
      const dragged = { kind: 'code', codeId: code.id, schemeId: scheme.id, unitId: hit.unitId } as const
      startDrag(event.dataTransfer, dragged, codeTitle(code))
    },
    onDragOver: (event) => {
      const kind = draggedKind(event.dataTransfer)
      if (kind === null) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      const hit = hitOf(event.target)
      const lane = (event.target as Element).closest('[data-lane]')
      if (hit === null) mark(lane ?? (event.currentTarget as HTMLElement))
      else mark(...markFor(hit, kind, scene, event))
    },
    onDragLeave: (event) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) mark(null)
    },
    onDrop: (event) => {
      mark(null)
      const dragged = readDrag(event.dataTransfer)
      if (dragged === null) return
      event.preventDefault()
      const laneId = laneOf(event.target)
      if (laneId !== null) return openForDrop(laneId)
      const place = screenToFlowPosition({ x: event.clientX, y: event.clientY })
      const hit = hitOf(event.target)
      const target = targetOf(hit, dragged.kind, event, place)
      const evidence = evidenceAtHand(session.getState(), scene, hit?.unitId ?? null)
      void perform(planDrop(dragged, target, scene, evidence), scene)
    },
  }
}
