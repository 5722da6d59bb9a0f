/** Which model of a closed lane a link begins or ends at: what there is to choose from, and the question while it is open. */
import { create } from 'zustand'
import type { Lane } from '../../shared/model/lane.ts'
import { ownLanes } from './drawnFlow.ts'
import type { Point } from './geometry.ts'
import type { End } from './lineDrag.ts'
import type { Scene } from './scene.ts'
import { stagesOf } from './stagePlaces.ts'

export interface ModelChoice {
  readonly lane: Lane
  readonly models: readonly { readonly id: string; readonly label: string }[]
}

/**
 * Models of a lane that take the stage, or all of it when no stage is meant; never the model at the other end. Null for an
 * end that is a model.
 */
export function modelChoice(scene: Scene, { unitId, stageId }: End, otherId: string): ModelChoice | null {
  const lane = ownLanes(scene.graph, scene.raterId).find(({ id }) => id === unitId)
  if (lane === undefined) return null
  const all = lane.modelIds.flatMap((id) => {
    const model = id === otherId ? undefined : scene.graph.models.find((each) => each.id === id)
    return model === undefined ? [] : [{ id, label: model.label }]
  })
  const taking = all.filter(({ id }) => stagesOf(scene, id).some(({ codeId }) => codeId === stageId))
  return { lane, models: stageId === null || taking.length === 0 ? all : taking }
}

interface ModelQuestion extends ModelChoice {
  /** In pixels from the top left corner of the window. */
  readonly at: Point
  readonly take: (modelId: string) => void
}

export const modelMenu = create<{ readonly question: ModelQuestion | null }>()(() => ({ question: null }))

export function closeModelMenu(): void {
  modelMenu.setState({ question: null })
}

/** Goes on at once where there is nothing to choose. */
export function atModel(scene: Scene, end: End, otherId: string, at: Point, goOn: (end: End) => void): void {
  const choice = modelChoice(scene, end, otherId)
  if (choice === null) return goOn(end)
  const take = (unitId: string) => goOn({ ...end, unitId })
  const [only, ...more] = choice.models
  if (only !== undefined && more.length === 0) take(only.id)
  else modelMenu.setState({ question: { ...choice, at, take } })
}
