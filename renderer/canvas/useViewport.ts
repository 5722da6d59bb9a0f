/** The visible part of the graph: where its middle is, and moving it when another part of the window asks. */
import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect, useRef } from 'react'
import { session } from '../session/state.ts'
import { canvasView } from './view.ts'

/** Never larger than life, so that two cards do not fill the window. */
export const fittingAll = { padding: 0.12, minZoom: 0.1, maxZoom: 1 } as const

/** Unasked, the view never goes so far out that the rows of cards vanish: what cannot be read cannot be dropped on. */
export const fitting = { ...fittingAll, minZoom: 0.5 } as const

/** Tells where the middle of the visible part is, for models that are added without a pointer. */
export function useMiddle(frame: RefObject<HTMLElement | null>): () => void {
  const { screenToFlowPosition } = useReactFlow()
  return () => {
    const box = frame.current?.getBoundingClientRect()
    if (box === undefined) return
    canvasView.setState({ middle: screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 }) })
  }
}

const gestures = ['pointerdown', 'wheel', 'keydown', 'drop'] as const

/**
 * Shows everything again when the canvas gets more or less room, or when models arrive while a study is being read;
 * but only until somebody does something on it: from then on the view is theirs.
 */
export function useKeepFitted(frame: RefObject<HTMLElement | null>, models: number): void {
  const { fitView, getNodes } = useReactFlow()
  const touched = useRef(false)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => {
      // On an empty canvas the library would wait, and then move the first card that is dropped there.
      if (!touched.current && getNodes().length > 0) void fitView(fitting)
    })
    const touch = () => {
      touched.current = true
    }
    observer.observe(element)
    for (const gesture of gestures) element.addEventListener(gesture, touch, { capture: true, passive: true })
    return () => {
      observer.disconnect()
      for (const gesture of gestures) element.removeEventListener(gesture, touch, { capture: true })
    }
  }, [frame, fitView, getNodes])
  useEffect(() => {
    if (!touched.current && models > 0) void fitView(fitting)
  }, [models, fitView])
}

/** How long a movement of the view takes; none for people who asked for less motion. */
function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200
}

/** Does once what is asked for by number; what was asked before this graph was shown is past. */
export function useRequests(): void {
  const { fitView, setCenter, getNodesBounds, getZoom } = useReactFlow()
  const { fit, reveal } = canvasView((state) => state.requests)
  const done = useRef({ fit, reveal })
  useEffect(() => {
    if (fit === done.current.fit) return undefined
    done.current.fit = fit
    // The answer to what was just changed is drawn in the next frame at the earliest.
    const timer = setTimeout(() => void fitView({ ...fittingAll, duration: duration() }), 120)
    return () => clearTimeout(timer)
  }, [fit, fitView])
  useEffect(() => {
    if (reveal === done.current.reveal) return
    done.current.reveal = reveal
    const timer = setTimeout(() => {
      const box = getNodesBounds([...session.getState().unitIds])
      const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      if (box.width > 0) void setCenter(centre.x, centre.y, { zoom: getZoom(), duration: duration() })
    }, 120)
    return () => clearTimeout(timer)
  }, [reveal, setCenter, getNodesBounds, getZoom])
}
