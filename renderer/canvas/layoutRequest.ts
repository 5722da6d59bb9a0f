/** What the layout worker is asked and answers; apart from layout.ts, so that the page does not load dagre. */
import type { Point, Size } from './geometry.ts'

export interface LayoutModel extends Size {
  readonly id: string
}

export interface LayoutLink {
  readonly sourceId: string
  readonly targetId: string
}

export interface LayoutRequest {
  readonly models: readonly LayoutModel[]
  readonly links: readonly LayoutLink[]
  /** Where the top left corner of the whole drawing goes. */
  readonly origin: Point
}

export interface LayoutPlace extends Point {
  readonly id: string
}

/** Above this the layered layout takes minutes instead of seconds. */
export const mostModels = 1000
export const mostLinks = 2000
