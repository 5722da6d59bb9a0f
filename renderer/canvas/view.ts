/** How the canvas is shown: graph or outline, palette or not, and what it is asked to do once. Nothing of the study. */
import { create } from 'zustand'
import type { Point } from './geometry.ts'

export const canvasModeNames = ['graph', 'both', 'outline'] as const
export type CanvasMode = (typeof canvasModeNames)[number]

/** Asked for by number, so that asking twice is done twice. */
export interface CanvasRequests {
  /** Shows everything. */
  readonly fit: number
  /** Shows the selected units as large as they can be. */
  readonly fitSelection: number
  /** Brings the selected units into view. */
  readonly reveal: number
}

export interface CanvasView {
  readonly mode: CanvasMode
  readonly palette: boolean
  readonly minimap: boolean
  /** Lanes that show their models. */
  readonly expanded: ReadonlySet<string>
  /** The middle of what is visible, in flow coordinates: where new models go when no pointer says where. */
  readonly middle: Point
  readonly requests: CanvasRequests
}

export const canvasView = create<CanvasView>()(() => ({
  mode: 'graph',
  palette: true,
  minimap: true,
  expanded: new Set<string>(),
  middle: { x: 0, y: 0 },
  requests: { fit: 0, fitSelection: 0, reveal: 0 },
}))

export function ask(request: keyof CanvasRequests): void {
  canvasView.setState(({ requests }) => ({ requests: { ...requests, [request]: requests[request] + 1 } }))
}

/** Shows the models of a lane, or the lane as one; turns it round when nothing is said. */
export function expandLane(laneId: string, open?: boolean): void {
  canvasView.setState(({ expanded }) => {
    const next = new Set(expanded)
    if (open ?? !expanded.has(laneId)) next.add(laneId)
    else next.delete(laneId)
    return { expanded: next }
  })
}
