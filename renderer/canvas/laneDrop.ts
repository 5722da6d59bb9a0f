/** What it means to let go of dragged models: they join the lane they lie on, leave the one they were in, or just stand there. */
import type { Lane } from '../../shared/model/lane.ts'
import type { Point } from './geometry.ts'

export interface Dropped extends Point {
  readonly id: string
  /** The open lane that it was dragged in, or null. Its place is then counted from the corner of the canvas all the same. */
  readonly laneId: string | null
}

/** Places are those of the models that leave; whatever else was dragged with them just moves. */
export type LaneStep =
  | { readonly step: 'join'; readonly lane: Lane; readonly unitIds: readonly string[] }
  | { readonly step: 'leave'; readonly places: readonly (Point & { readonly id: string })[] }

/** `overId` is the lane under the pointer. Models let go inside their own lane stay in it: nothing happens. */
export function laneStep(lanes: readonly Lane[], dropped: readonly Dropped[], overId: string | null): LaneStep | null {
  const over = lanes.find(({ id }) => id === overId)
  if (over !== undefined) {
    const joining = dropped.filter(({ laneId }) => laneId !== over.id)
    return joining.length === 0 ? null : { step: 'join', lane: over, unitIds: joining.map(({ id }) => id) }
  }
  const leaving = dropped.filter(({ laneId }) => lanes.some(({ id }) => id === laneId))
  if (leaving.length === 0) return null
  return { step: 'leave', places: leaving.map(({ id, x, y }) => ({ id, x: Math.round(x), y: Math.round(y) })) }
}

/** What is left of a lane; null when it is not enough for one. */
export function laneWithout(lane: Lane, unitIds: readonly string[]): readonly string[] | null {
  const left = lane.modelIds.filter((id) => !unitIds.includes(id))
  return left.length < 2 ? null : left
}
