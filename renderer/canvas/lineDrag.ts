/** A line that is being drawn with the pointer: a new link, or one end of a link on its way to another stage. */
import { create } from 'zustand'
import type { Point } from './geometry.ts'
import type { LinkEnds } from './linkAnswers.ts'
import type { Hit, LaneHit } from './pointer.ts'

export interface End {
  /** A model, or a closed lane of which it is still to be said at which of its models. */
  readonly unitId: string
  readonly stageId: string | null
}

export interface Line {
  /** The end that stays. */
  readonly fixed: End
  /** The link whose end is moved; null for a new one, whose fixed end is its source. */
  readonly moved: { readonly unitId: string; readonly end: 'source' | 'target' } | null
  /** In flow coordinates. */
  readonly start: Point
  readonly pointer: Point
}

export const lineDrag = create<{ readonly line: Line | null }>()(() => ({ line: null }))

/** The end that the pointer is on; null where a link cannot end. */
export function endAt(hit: Hit | LaneHit | null, { fixed }: Pick<Line, 'fixed'>): End | null {
  if (hit === null || hit.kind === 'link' || hit.unitId === fixed.unitId) return null
  return { unitId: hit.unitId, stageId: hit.stageId }
}

export function endsOf({ fixed, moved }: Pick<Line, 'fixed' | 'moved'>, end: End): LinkEnds {
  const [source, target] = moved?.end === 'source' ? [end, fixed] : [fixed, end]
  return {
    sourceId: source.unitId,
    sourceStageId: source.stageId,
    targetId: target.unitId,
    targetStageId: target.stageId,
  }
}
