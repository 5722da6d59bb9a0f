/** Compare lanes: which models two raters take for interchangeable, among those that both draw. */
import type { Lane } from '../model/lane.ts'
import type { Standing } from './compareCodes.ts'

/** A lane as far as both draw its models: that one draws fewer is a difference of its own. */
export interface SharedLane {
  readonly lane: Lane
  readonly modelIds: readonly string[]
}

export interface ComparedLane {
  readonly standing: Standing
  readonly mine: SharedLane | null
  readonly yours: SharedLane | null
}

/** Two models at least; the same models grouped by several people are one lane. */
function sharedLanes(lanes: readonly Lane[], both: ReadonlySet<string>): SharedLane[] {
  const shared = lanes.flatMap((lane): SharedLane[] => {
    const modelIds = lane.modelIds.filter((id) => both.has(id)).toSorted()
    return modelIds.length < 2 ? [] : [{ lane, modelIds }]
  })
  return [...new Map(shared.toReversed().map((one) => [one.modelIds.join(' '), one])).values()].toReversed()
}

interface Candidate {
  readonly mine: SharedLane
  readonly yours: SharedLane
  /** How many models they have in common, of all that either holds. */
  readonly overlap: number
  /** The same whichever of the two is mine. */
  readonly key: string
}

function candidate(mine: SharedLane, yours: SharedLane): Candidate[] {
  const common = mine.modelIds.filter((id) => yours.modelIds.includes(id)).length
  const all = mine.modelIds.length + yours.modelIds.length - common
  const key = [mine.modelIds.join(' '), yours.modelIds.join(' ')].toSorted().join('|')
  return common === 0 ? [] : [{ mine, yours, overlap: common / all, key }]
}

/** The lanes that share most of their models mean the same group; each is matched once. */
export function compareLanes(mine: readonly Lane[], yours: readonly Lane[], both: ReadonlySet<string>): ComparedLane[] {
  const [my, your] = [sharedLanes(mine, both), sharedLanes(yours, both)]
  const matched = new Map<SharedLane, SharedLane>()
  const taken = new Set<SharedLane>()
  const candidates = my
    .flatMap((lane) => your.flatMap((other) => candidate(lane, other)))
    .toSorted((a, b) => b.overlap - a.overlap || (a.key < b.key ? -1 : 1))
  for (const pair of candidates) {
    if (taken.has(pair.mine) || taken.has(pair.yours)) continue
    taken.add(pair.mine).add(pair.yours)
    matched.set(pair.mine, pair.yours)
  }
  const compared = (lane: SharedLane): ComparedLane => {
    const other = matched.get(lane)
    if (other === undefined) return { standing: 'mine', mine: lane, yours: null }
    const isSame = other.modelIds.join(' ') === lane.modelIds.join(' ')
    return { standing: isSame ? 'both' : 'different', mine: lane, yours: other }
  }
  const left = your.filter((lane) => !taken.has(lane))
  return [...my.map(compared), ...left.map((lane) => ({ standing: 'yours', mine: null, yours: lane }) as const)]
}
