/** Drawing links with the pointer: from a port to a stage or a card, or an end of a link to another stage. */
import { useReactFlow } from '@xyflow/react'
import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import { createMark } from './dropMark.ts'
import type { Point } from './geometry.ts'
import { type End, endAt, endsOf, type Line, lineDrag } from './lineDrag.ts'
import { askAboutLink } from './linkMenu.ts'
import { atModel } from './modelOfLane.ts'
import { lineHitOf } from './pointer.ts'
import type { Scene } from './scene.ts'
import { moveEnds } from './linkSteps.ts'

/** Less is a click with an unsteady hand. */
const threshold = 4
/** So near to the border of the graph the view moves along. */
const panBelow = 36
const panStep = 8

type Grip = Pick<Line, 'fixed' | 'moved' | 'start'>

/** A port of a card, or of a closed lane, begins a new link there. */
function portGrip(target: Element, toFlow: (point: Point) => Point): Grip | null {
  const port = target.closest<HTMLElement>('[data-port]')
  const unitId = lineHitOf(target)?.unitId
  if (port === null || unitId === undefined) return null
  const box = port.getBoundingClientRect()
  const stageId = port.dataset['port'] || null
  return {
    fixed: { unitId, stageId },
    moved: null,
    start: toFlow({ x: box.x + box.width / 2, y: box.y + box.height / 2 }),
  }
}

/** A grip of a selected link takes one of its ends along; the other stays. */
function linkGrip(target: Element, scene: Scene): Grip | null {
  const grip = target.closest<SVGElement>('[data-grip]')
  const link = scene.graph.links.find(({ id }) => id === target.closest<SVGElement>('[data-link]')?.dataset['link'])
  if (grip === null || link === undefined) return null
  const end = grip.dataset['grip'] === 'source' ? 'source' : 'target'
  const fixed: End =
    end === 'source'
      ? { unitId: link.targetId, stageId: link.targetStageId }
      : { unitId: link.sourceId, stageId: link.sourceStageId }
  const start = { x: Number(grip.dataset['otherX']), y: Number(grip.dataset['otherY']) }
  return { fixed, moved: { unitId: link.id, end }, start }
}

/** At an end that is a closed lane it is asked first at which of its models. */
function finish(scene: Scene, line: Line, end: End, at: Point): void {
  const { moved } = line
  atModel(scene, line.fixed, end.unitId, at, (fixed) =>
    atModel(scene, end, fixed.unitId, at, (other) => {
      const ends = endsOf({ fixed, moved }, other)
      if (moved === null) askAboutLink({ ends, unitId: null, at })
      else void moveEnds(moved.unitId, ends)
    }),
  )
}

/** How far the view moves on while the pointer rests near a border. */
function panOf({ x, y }: Point, box: DOMRect): Point {
  const along = (value: number, low: number, high: number) =>
    value < low + panBelow ? panStep : value > high - panBelow ? -panStep : 0
  return { x: along(x, box.left, box.right), y: along(y, box.top, box.bottom) }
}

interface Surroundings {
  readonly toFlow: (point: Point) => Point
  readonly pan: (by: Point) => void
  readonly frame: HTMLElement
  readonly scene: Scene
}

/** Calls `moved` whenever the view has moved along because the pointer rests near a border. Returns how to stop. */
function panAlong(pointer: () => Point, { pan, frame }: Surroundings, moved: () => void): () => void {
  let request = 0
  const step = () => {
    const by = panOf(pointer(), frame.getBoundingClientRect())
    if (lineDrag.getState().line !== null && (by.x !== 0 || by.y !== 0)) {
      pan(by)
      moved()
    }
    request = requestAnimationFrame(step)
  }
  request = requestAnimationFrame(step)
  return () => cancelAnimationFrame(request)
}

/** Follows the pointer until it is let go of; Escape gives up. Returns how to stop. */
function track(grip: Grip, from: Point, surroundings: Surroundings): () => void {
  let pointer = from
  const mark = createMark()
  const hit = () => lineHitOf(document.elementFromPoint(pointer.x, pointer.y))
  const draw = () => {
    const at = hit()
    mark(endAt(at, grip) === null ? null : (at?.element ?? null))
    lineDrag.setState({ line: { ...grip, pointer: surroundings.toFlow(pointer) } })
  }
  const stopPanning = panAlong(() => pointer, surroundings, draw)
  const controller = new AbortController()
  const { signal } = controller
  const stop = () => {
    controller.abort()
    stopPanning()
    mark(null)
    lineDrag.setState({ line: null })
  }
  const move = ({ clientX, clientY }: PointerEvent) => {
    pointer = { x: clientX, y: clientY }
    const far = Math.hypot(clientX - from.x, clientY - from.y) >= threshold
    if (far || lineDrag.getState().line !== null) draw()
  }
  const up = ({ clientX, clientY }: PointerEvent) => {
    const { line } = lineDrag.getState()
    pointer = { x: clientX, y: clientY }
    const end = endAt(hit(), grip)
    stop()
    if (line !== null && end !== null) finish(surroundings.scene, line, end, pointer)
  }
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    stop()
  }
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', up, { signal })
  window.addEventListener('pointercancel', stop, { signal })
  window.addEventListener('keydown', giveUp, { signal, capture: true })
  return stop
}

export function useLineDrag(scene: Scene, frame: RefObject<HTMLElement | null>): (event: ReactPointerEvent) => void {
  const { screenToFlowPosition, getViewport, setViewport } = useReactFlow()
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])
  return useCallback(
    (event) => {
      if (event.button !== 0 || frame.current === null || !(event.target instanceof Element)) return
      const grip = portGrip(event.target, screenToFlowPosition) ?? linkGrip(event.target, scene)
      if (grip === null) return
      // The library would move the card or the view instead.
      event.preventDefault()
      event.stopPropagation()
      const pan = (by: Point) => {
        const { x, y, zoom } = getViewport()
        void setViewport({ x: x + by.x, y: y + by.y, zoom })
      }
      const surroundings = { toFlow: screenToFlowPosition, pan, frame: frame.current, scene }
      stop.current = track(grip, { x: event.clientX, y: event.clientY }, surroundings)
    },
    [scene, frame, screenToFlowPosition, getViewport, setViewport],
  )
}
