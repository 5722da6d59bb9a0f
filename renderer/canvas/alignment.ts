/** Lines selected cards up, or spaces them evenly. Pure: boxes in, new places out; what does not move is left out. */
import type { Box, Point } from './geometry.ts'

export const sides = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Side = (typeof sides)[number]
export type Axis = 'x' | 'y'

export interface IdentifiedBox extends Box {
  readonly id: string
}

export interface Move extends Point {
  readonly id: string
}

const axisOf: Readonly<Record<Side, Axis>> = { left: 'x', centre: 'x', right: 'x', top: 'y', middle: 'y', bottom: 'y' }
const lengthOf = { x: 'width', y: 'height' } as const

function movesTo(boxes: readonly IdentifiedBox[], axis: Axis, wanted: readonly number[]): Move[] {
  return boxes.flatMap(({ id, x, y }, index) => {
    const place = { x, y, [axis]: Math.round(wanted[index] ?? 0) }
    return place.x === x && place.y === y ? [] : [{ id, x: place.x, y: place.y }]
  })
}

/** To the outermost edge on that side; centre and middle line up with the middle of all together. */
export function aligned(boxes: readonly IdentifiedBox[], side: Side): Move[] {
  const axis = axisOf[side]
  const length = lengthOf[axis]
  const first = Math.min(...boxes.map((box) => box[axis]))
  const last = Math.max(...boxes.map((box) => box[axis] + box[length]))
  const wanted = boxes.map((box) => {
    if (side === 'left' || side === 'top') return first
    if (side === 'right' || side === 'bottom') return last - box[length]
    return (first + last - box[length]) / 2
  })
  return movesTo(boxes, axis, wanted)
}

/** The same space between each and the next, from the first to the last, which stay; what overlaps is left overlapping evenly. */
export function distributed(boxes: readonly IdentifiedBox[], axis: Axis): Move[] {
  const length = lengthOf[axis]
  const middle = (box: IdentifiedBox) => box[axis] + box[length] / 2
  const ordered = boxes.toSorted((a, b) => middle(a) - middle(b) || (a.id < b.id ? -1 : 1))
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (first === undefined || last === undefined || ordered.length < 3) return []
  const filled = ordered.reduce((sum, box) => sum + box[length], 0)
  const space = (last[axis] + last[length] - first[axis] - filled) / (ordered.length - 1)
  let next = first[axis]
  const wanted = ordered.map((box) => {
    const place = next
    next += box[length] + space
    return place
  })
  return movesTo(ordered, axis, wanted)
}
