/** What the layout worker is asked and answers; apart from layout.ts, so that the page does not load the layout itself. */
import type { Point, Size } from './geometry.ts'

export interface LayoutModel extends Size {
  readonly id: string
  /** Where people put it: it stays there, and the others are fitted around it. */
  readonly fixed?: Point
}

export interface LayoutLink {
  readonly sourceId: string
  readonly targetId: string
  /** How far below the top of its card an end lies; the middle of the card when nothing is said. */
  readonly sourcePort?: number
  readonly targetPort?: number
}

export interface LayoutRequest {
  readonly models: readonly LayoutModel[]
  readonly links: readonly LayoutLink[]
  /** Where the top left corner of the whole drawing goes when nothing in it is fixed. */
  readonly origin: Point
}

export interface LayoutPlace extends Point {
  readonly id: string
}

/** As many as one step of the study can hold. */
export const mostModels = 5000
