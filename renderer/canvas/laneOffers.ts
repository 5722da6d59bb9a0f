/** Groups that the scan suggests: models on this canvas of which it thinks that they stand in for one another. Pure. */
import type { Graph } from '../../shared/api/canvas.ts'
import type { Lane } from '../../shared/model/lane.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Profile } from '../../shared/model/profile.ts'

export interface LaneOffer {
  readonly modelIds: readonly string[]
  readonly labels: readonly string[]
  readonly reason: string
}

/** Found by what it is called, or by what its loads name. */
function modelOf(name: string, graph: Pick<Graph, 'models'>, loads: ReadonlyMap<string, Load>) {
  const named = (loadId: string) => loads.get(loadId)?.modelNames.some((candidate) => candidate.name === name) === true
  return (
    graph.models.find(({ label }) => label === name) ??
    graph.models.find(({ loadIds }) => loadIds.some((id) => named(id)))
  )
}

/** Two models at least, which are not in one lane already; names that are not on the canvas are left out. */
export function laneOffers(
  profiles: readonly Pick<Profile, 'interchangeable'>[],
  graph: Pick<Graph, 'models'>,
  loads: ReadonlyMap<string, Load>,
  lanes: readonly Lane[],
): LaneOffer[] {
  return profiles.flatMap(({ interchangeable }) =>
    interchangeable.flatMap(({ names, reason }) => {
      const models = [...new Set(names.flatMap((name) => modelOf(name, graph, loads) ?? []))]
      const modelIds = models.map(({ id }) => id)
      const grouped = lanes.some((lane) => modelIds.every((id) => lane.modelIds.includes(id)))
      return models.length < 2 || grouped ? [] : [{ modelIds, labels: models.map(({ label }) => label), reason }]
    }),
  )
}
