/** The visible part of the graph: where its middle is, and moving it when another part of the window asks. */
import { type OnMove, useReactFlow } from '@xyflow/react'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { session } from '../session/state.ts'
import { boxesOf, type DrawnFlow, drawnAs } from './drawnFlow.ts'
import { asked, boundsOf, closeUp, isSeen, muchChanged, unasked, viewportAround, viewportFor } from './fitting.ts'
import type { Box, Size } from './geometry.ts'
import type { CanvasNode, FoldedFlow } from './lanes.ts'
import { suggestionView } from './suggestions/suggestionView.ts'
import { type CanvasRequests, canvasView } from './view.ts'

type Frame = RefObject<HTMLElement | null>

function sizeOf(frame: Frame): Size | null {
  const element = frame.current
  if (element === null || element.clientWidth === 0) return null
  return { width: element.clientWidth, height: element.clientHeight }
}

/** Tells where the middle of the visible part is, for models that are added without a pointer. */
export function useMiddle(frame: Frame): () => void {
  const { screenToFlowPosition } = useReactFlow()
  return () => {
    const box = frame.current?.getBoundingClientRect()
    if (box === undefined) return
    canvasView.setState({ middle: screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 }) })
  }
}

/** The boxes in which the selected units are seen; a link is seen between its ends. */
function selectedBoxes(nodes: readonly CanvasNode[], folded: FoldedFlow): Box[] {
  const boxes = new Map(boxesOf(nodes).map((box) => [box.id, box]))
  const edges = new Map(folded.edges.map((edge) => [edge.id, edge]))
  const { unitIds } = session.getState()
  // A ghost cannot be selected, but one can be at it.
  const ghostId = suggestionView.getState().unitId
  const wanted = unitIds.length > 0 || ghostId === null ? unitIds : [ghostId]
  return wanted.flatMap((unitId) => {
    const id = drawnAs(folded, unitId) ?? ''
    const edge = edges.get(id)
    const ids = edge === undefined ? [id] : [edge.source, edge.target]
    return ids.flatMap((one) => boxes.get(one) ?? [])
  })
}

/** Marks the graph while its view moves, by attribute and not by state: cards must not be drawn again for it. */
export function useMoving(frame: Frame): { onMoveStart: OnMove; onMoveEnd: () => void } {
  const middle = useMiddle(frame)
  return {
    onMoveStart: (event) => {
      frame.current?.setAttribute('data-moving', event === null || event instanceof WheelEvent ? 'zoom' : 'pan')
    },
    onMoveEnd: () => {
      frame.current?.removeAttribute('data-moving')
      middle()
    },
  }
}

const gestures = ['pointerdown', 'wheel', 'keydown', 'drop'] as const

/**
 * Shows everything again when models arrive while a study is being read, and when the canvas gets more or less room; but
 * once somebody has done something on it the view is theirs, until the room is quite another.
 */
export function useKeepFitted(frame: Frame, nodes: readonly CanvasNode[], { folded }: DrawnFlow): void {
  const { setViewport } = useReactFlow()
  const latest = useRef({ nodes, folded })
  latest.current = { nodes, folded }
  const touched = useRef(false)
  const fitted = useRef<Size | null>(null)
  const fit = useCallback(() => {
    const { nodes: now, folded: flow } = latest.current
    const [size, bounds] = [sizeOf(frame), boundsOf(boxesOf(now))]
    if (size === null) return
    fitted.current = size
    // On an empty canvas there is nothing to show, and the first card that is dropped there must not move.
    if (bounds === null) return
    const all = viewportFor(bounds, size, unasked)
    const selected = boundsOf(selectedBoxes(now, flow))
    // Where not everything can be shown, what people are at counts more than where the drawing begins.
    const hidden = selected !== null && !isSeen(selected, size, all)
    void setViewport(hidden ? viewportAround(selected, size, all.zoom) : all)
  }, [frame, setViewport])
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => {
      const size = sizeOf(frame)
      if (size !== null && (!touched.current || muchChanged(fitted.current ?? size, size))) fit()
    })
    const touch = ({ type }: Event) => {
      touched.current = true
      // Whoever works here with the mouse means the canvas with the next key too.
      if (type === 'pointerdown' && !element.contains(document.activeElement)) element.focus({ preventScroll: true })
    }
    observer.observe(element)
    for (const gesture of gestures) element.addEventListener(gesture, touch, { capture: true, passive: true })
    return () => {
      observer.disconnect()
      for (const gesture of gestures) element.removeEventListener(gesture, touch, { capture: true })
    }
  }, [frame, fit])
  useEffect(() => {
    if (!touched.current && nodes.length > 0) fit()
  }, [nodes.length, fit])
}

/** How long a movement of the view takes; none for people who asked for less motion. */
function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200
}

/** What was just changed is drawn in the next frame at the earliest. */
const patience = 120

/** Does once what is asked for by number; what was asked before this graph was shown is past. */
function useRequest(request: keyof CanvasRequests, perform: () => void): void {
  const number = canvasView((state) => state.requests[request])
  const done = useRef(number)
  const latest = useRef(perform)
  latest.current = perform
  useEffect(() => {
    if (number === done.current) return undefined
    done.current = number
    const timer = setTimeout(() => latest.current(), patience)
    return () => clearTimeout(timer)
  }, [number])
}

export function useRequests(frame: Frame, nodes: readonly CanvasNode[], { folded }: DrawnFlow): void {
  const { setViewport, getZoom } = useReactFlow()
  const motion = () => ({ duration: duration() })
  useRequest('fit', () => {
    const [size, bounds] = [sizeOf(frame), boundsOf(boxesOf(nodes))]
    if (size !== null && bounds !== null) void setViewport(viewportFor(bounds, size, asked(nodes.length)), motion())
  })
  useRequest('fitSelection', () => {
    const [size, bounds] = [sizeOf(frame), boundsOf(selectedBoxes(nodes, folded))]
    if (size !== null && bounds !== null) void setViewport(viewportFor(bounds, size, closeUp), motion())
  })
  useRequest('reveal', () => {
    const [size, bounds] = [sizeOf(frame), boundsOf(selectedBoxes(nodes, folded))]
    if (size !== null && bounds !== null) void setViewport(viewportAround(bounds, size, getZoom()), motion())
  })
}
