/** Which part of the canvas to show: all of it where that can be read, else its beginning. Pure. */
import type { Box, Size } from './geometry.ts'

export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface Limits {
  readonly least: number
  /** Never larger than life, so that two cards do not fill the window. */
  readonly most: number
}

/** Below it the names of stages on cards are guessed rather than read. */
const readable = 0.6
/** The furthest out that the canvas goes. */
const furthest = 0.1
/** So few models are worth reading whatever the room; of more, the shape of the whole says more. */
const few = 8

/** Unasked, the view never goes so far out that rows vanish: what cannot be read cannot be dropped on. */
export const unasked: Limits = { least: 0.5, most: 1 }

export function asked(models: number): Limits {
  return { least: models <= few ? readable : furthest, most: 1 }
}

/** A selection is looked at closely. */
export const closeUp: Limits = { least: furthest, most: 1.5 }

/** Free space around what is shown, as a share of the frame. */
const padding = 0.08

export function boundsOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x
  return { x, y, width, height: Math.max(...boxes.map((box) => box.y + box.height)) - y }
}

/** In the middle when it fits; what does not fit begins at the left and at the top, where reading begins. */
function offset(start: number, length: number, room: number, zoom: number): number {
  const space = room - length * zoom
  return (space >= 0 ? space / 2 : room * padding) - start * zoom
}

export function viewportFor(bounds: Box, frame: Size, { least, most }: Limits): Viewport {
  const share = 1 - 2 * padding
  const fits = Math.min((frame.width * share) / bounds.width, (frame.height * share) / bounds.height)
  const zoom = Math.min(Math.max(fits, least), most)
  return {
    x: offset(bounds.x, bounds.width, frame.width, zoom),
    y: offset(bounds.y, bounds.height, frame.height, zoom),
    zoom,
  }
}

/** The box in the middle, and near enough to be read. */
export function viewportAround(box: Box, frame: Size, zoom: number): Viewport {
  const near = Math.max(zoom, readable)
  return {
    x: frame.width / 2 - (box.x + box.width / 2) * near,
    y: frame.height / 2 - (box.y + box.height / 2) * near,
    zoom: near,
  }
}

/** Whether all of it is seen. */
export function isSeen(box: Box, frame: Size, { x, y, zoom }: Viewport): boolean {
  const [left, top] = [box.x * zoom + x, box.y * zoom + y]
  return left >= 0 && top >= 0 && left + box.width * zoom <= frame.width && top + box.height * zoom <= frame.height
}

/** Whether a frame has become another one: what was fitted to it is not any more. */
export function muchChanged(before: Size, after: Size): boolean {
  const much = (a: number, b: number) => Math.abs(a - b) > 0.2 * Math.max(a, b)
  return much(before.width, after.width) || much(before.height, after.height)
}
