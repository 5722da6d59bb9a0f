/** Changes of lanes in the study: grouping, taking in, taking out, taking apart; one call, one undo step. */
import type { Lane } from '../../shared/model/lane.ts'
import { session } from '../session/state.ts'
import { ownLanes } from './drawnFlow.ts'
import { type LaneStep, laneWithout } from './laneDrop.ts'
import type { StudyMove } from './lanes.ts'
import type { Scene } from './scene.ts'

export async function changeLane(
  { repositoryId }: Pick<Scene, 'repositoryId'>,
  { name, modelIds, id }: Pick<Lane, 'name' | 'modelIds'> & { readonly id: string | null },
  along: readonly StudyMove[] = [],
): Promise<string> {
  const own = id === null ? {} : { laneId: id }
  const { laneId } = await session
    .getState()
    .call('canvas.setLane', { repositoryId, ...own, name, modelIds: [...modelIds], placements: [...along] })
  return laneId
}

function joinedIds(lane: Lane, unitIds: readonly string[]): string[] {
  return [...new Set([...lane.modelIds, ...unitIds])]
}

export function joinLane(scene: Pick<Scene, 'repositoryId'>, lane: Lane, unitIds: readonly string[]): Promise<string> {
  return changeLane(scene, { ...lane, modelIds: joinedIds(lane, unitIds) })
}

/** A lane that would hold only one model is taken apart. */
export async function leaveLane(
  scene: Pick<Scene, 'repositoryId'>,
  lane: Lane,
  unitIds: readonly string[],
): Promise<void> {
  const left = laneWithout(lane, unitIds)
  if (left === null) await session.getState().call('canvas.removeLane', { laneId: lane.id })
  else await changeLane(scene, { ...lane, modelIds: [...left] })
}

/** What a drag means, as one call; `along` is what was moved by it besides. */
export async function takeLaneStep(
  scene: Pick<Scene, 'repositoryId'>,
  step: LaneStep,
  along: readonly StudyMove[],
): Promise<void> {
  if (step.step === 'join') {
    const { lane, unitIds } = step
    await changeLane(scene, { ...lane, modelIds: joinedIds(lane, unitIds) }, along)
    return
  }
  const leavingIds = step.places.map(({ id }) => id)
  await session.getState().call('canvas.place', { placements: [...step.places, ...along], leavingIds })
}

/** Own lanes that hold any of the units. */
export function lanesOf({ graph, raterId }: Pick<Scene, 'graph' | 'raterId'>, unitIds: readonly string[]): Lane[] {
  return ownLanes(graph, raterId).filter(({ modelIds }) => modelIds.some((id) => unitIds.includes(id)))
}
