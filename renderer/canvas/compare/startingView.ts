/** Starting view: where a graph begins to be read: all of it where there is room, else its upper left. Pure. */
import type { Box, Size } from '../geometry.ts'

export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

const margin = 28
/** Rows are legible down to here. */
const least = 0.5

function boundsOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Never larger than life. Null when there is nothing to see. */
export function startingView(boxes: readonly Box[], frame: Size): View | null {
  if (boxes.length === 0 || frame.width === 0 || frame.height === 0) return null
  const bounds = boundsOf(boxes)
  const room = { width: frame.width - 2 * margin, height: frame.height - 2 * margin }
  const zoom = Math.max(least, Math.min(1, room.width / bounds.width, room.height / bounds.height))
  const start = (from: number, length: number, space: number) =>
    margin + Math.max(0, (space - length * zoom) / 2) - from * zoom
  return { x: start(bounds.x, bounds.width, room.width), y: start(bounds.y, bounds.height, room.height), zoom }
}
