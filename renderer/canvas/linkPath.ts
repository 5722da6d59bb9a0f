/** The curve of a link between two cards, and the point in its middle where its name stands. */
import type { Point } from './geometry.ts'

export interface LinkPath {
  readonly path: string
  readonly middle: Point
  /** Room for the name between the two cards, in pixels at 100 %. */
  readonly room: number
}

/** How far a lane lies from the straight one: 0, 1, -1, 2, -2 ... times the distance. */
function laneOffset(lane: number): number {
  const distance = 56
  const step = Math.ceil(lane / 2)
  return (lane % 2 === 1 ? step : -step) * distance
}

/** A cubic curve that leaves to the right and arrives from the left; one that runs back bows below the cards. */
export function linkPath(source: Point, target: Point, lane: number): LinkPath {
  const across = target.x - source.x
  const reach = across > 0 ? Math.min(Math.max(48, across / 2), 240) : 120 + Math.min(-across / 4, 240)
  const bow = laneOffset(lane) + (across > 0 ? 0 : 140)
  const first = { x: source.x + reach, y: source.y + bow }
  const second = { x: target.x - reach, y: target.y + bow }
  // A cubic at t = 1/2 is (p0 + 3 p1 + 3 p2 + p3) / 8.
  const at = (axis: 'x' | 'y') => (source[axis] + 3 * first[axis] + 3 * second[axis] + target[axis]) / 8
  return {
    path: `M${source.x},${source.y} C${first.x},${first.y} ${second.x},${second.y} ${target.x},${target.y}`,
    middle: { x: at('x'), y: at('y') },
    // A link that runs back, or that bows, has its name below or above the cards.
    room: across > 0 && bow === 0 ? across - 24 : 220,
  }
}
