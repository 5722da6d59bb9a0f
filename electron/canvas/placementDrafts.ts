/** Places on the canvas, as events. */
import type { Placement } from '../../shared/model/placement.ts'
import type { Draft } from '../store/studyFile.ts'

export function placementDrafts(placements: readonly Placement[]): Draft[] {
  return placements.map(({ id, ...payload }) => ({ kind: 'placement.set', entity: id, payload }))
}
