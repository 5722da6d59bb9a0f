/** The curve of a link between two cards, from stage to stage, and the point on it where its name stands. */
import type { Point } from './geometry.ts'

/** One end of a link: the card it is at, and how high on it. */
export interface LinkPort {
  /** Left edge of the card. */
  readonly left: number
  readonly width: number
  readonly y: number
}

export interface LinkPath {
  readonly path: string
  /** Where the line leaves and arrives. */
  readonly start: Point
  readonly end: Point
  /** 1 where the line leaves or arrives at the right side of its card, -1 at the left. */
  readonly leaves: 1 | -1
  readonly arrives: 1 | -1
  readonly middle: Point
  /** Room for the name beside the cards, in pixels at 100 %. */
  readonly room: number
}

/** With less than this between two cards a line cannot run between them. */
const leastBetween = 28
const roomBeside = 230

/** How far a lane lies from the straight one: 0, 1, -1, 2, -2 ... times the distance. */
function laneOffset(lane: number): number {
  const distance = 52
  const step = Math.ceil(lane / 2)
  return (lane % 2 === 1 ? step : -step) * distance
}

/** A cubic curve with control points `bow` below its ends, `reach` beside them. */
function curve(
  start: Point,
  end: Point,
  reach: readonly [number, number],
  bow: number,
): Omit<LinkPath, 'room' | 'leaves' | 'arrives'> {
  const first = { x: start.x + reach[0], y: start.y + bow }
  const second = { x: end.x + reach[1], y: end.y + bow }
  // A cubic at t = 1/2 is (p0 + 3 p1 + 3 p2 + p3) / 8.
  const at = (axis: 'x' | 'y') => (start[axis] + 3 * first[axis] + 3 * second[axis] + end[axis]) / 8
  const path = `M${start.x},${start.y} C${first.x},${first.y} ${second.x},${second.y} ${end.x},${end.y}`
  return { path, start, end, middle: { x: at('x'), y: at('y') } }
}

/** Cards above one another are joined round their right sides. */
function besideBoth(source: LinkPort, target: LinkPort, lane: number, bow: number): LinkPath {
  const start = { x: source.left + source.width, y: source.y }
  const end = { x: target.left + target.width, y: target.y }
  const outermost = Math.max(start.x, end.x) + 56 + lane * 34
  const line = curve(start, end, [outermost - start.x, outermost - end.x], bow)
  return { ...line, leaves: 1, arrives: 1, room: roomBeside }
}

/**
 * Lines run between the two sides that face each other, whichever way the link points. The middle is pushed `down`, or
 * where nobody has said how far, to the place of the lane.
 */
export function linkPath(source: LinkPort, target: LinkPort, lane: number, down?: number): LinkPath {
  // The middle of a cubic lies three quarters of the way to its control points.
  const bow = down === undefined ? laneOffset(lane) : down / 0.75
  const rightwards = target.left - (source.left + source.width)
  const leftwards = source.left - (target.left + target.width)
  const between = Math.max(rightwards, leftwards)
  if (between < leastBetween) return besideBoth(source, target, lane, down === undefined ? 0 : bow)
  const goesRight = rightwards >= leftwards
  const reach = Math.min(Math.max(between / 2, 40), 220) * (goesRight ? 1 : -1)
  const start = { x: goesRight ? source.left + source.width : source.left, y: source.y }
  const end = { x: goesRight ? target.left : target.left + target.width, y: target.y }
  const line = curve(start, end, [reach, -reach], bow)
  const [leaves, arrives] = goesRight ? ([1, -1] as const) : ([-1, 1] as const)
  return { ...line, leaves, arrives, room: between - 12 }
}
