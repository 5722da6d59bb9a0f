/** How the canvas is shown: graph or outline, palette or not, and what it is asked to do once. Nothing of the study. */
import { create } from 'zustand'
import type { Point } from './geometry.ts'

export type CanvasMode = 'graph' | 'both' | 'outline'

/** Asked for by number, so that asking twice is done twice. */
export interface CanvasRequests {
  /** Shows everything. */
  readonly fit: number
  /** Brings the selected units into view. */
  readonly reveal: number
  /** Puts the keyboard focus on the graph or the outline. */
  readonly focus: number
}

export interface CanvasView {
  readonly mode: CanvasMode
  readonly palette: boolean
  readonly minimap: boolean
  /** The middle of what is visible, in flow coordinates: where new models go when no pointer says where. */
  readonly middle: Point
  readonly requests: CanvasRequests
}

export const canvasView = create<CanvasView>()(() => ({
  mode: 'graph',
  palette: true,
  minimap: true,
  middle: { x: 0, y: 0 },
  requests: { fit: 0, reveal: 0, focus: 0 },
}))

export function ask(request: keyof CanvasRequests): void {
  canvasView.setState(({ requests }) => ({ requests: { ...requests, [request]: requests[request] + 1 } }))
}
