/** Lanes: which models a rater draws as one because they stand in for one another. */
import type { Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { Lane } from '../../shared/model/lane.ts'
import type { Context } from '../context.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { requireModel } from './model.ts'
import { placementDrafts } from './placementDrafts.ts'

function ownLane(file: StudyFile, laneId: string): Lane {
  const lane = file.record('lane', laneId)
  if (lane?.raterId === file.raterId) return lane
  throw new AppError({
    code: lane === undefined ? 'not_found' : 'invalid_input',
    message: lane === undefined ? 'This lane is not there any more.' : 'This lane is another rater’s.',
    attempted: 'change a lane',
    next:
      lane === undefined ? 'Undo its removal, or group the models again.' : 'Group the models in a lane of your own.',
  })
}

function removal({ id, name }: Lane): Draft {
  return { kind: 'lane.remove', entity: id, payload: { name } }
}

export function lanesOf(file: StudyFile, repositoryId: string): Lane[] {
  const sql = 'SELECT * FROM lane WHERE repository_id = ? AND rater_id = ? ORDER BY id'
  return file.records('lane', sql, repositoryId, file.raterId)
}

/** A lane stands where the first of its models does: when that one leaves, the next takes its place. */
function standIn(file: StudyFile, before: readonly string[], left: readonly string[]): Draft[] {
  const first = before.find((id) => file.record('unit', id) !== undefined && file.record('placement', id) !== undefined)
  const [next] = left
  if (first === undefined || next === undefined || left.includes(first)) return []
  const { x, y, byHand } = file.record('placement', first) ?? { x: 0, y: 0, byHand: false }
  return [{ kind: 'placement.set', entity: next, payload: { x, y, byHand } }]
}

/** Models leave lanes, which stay where they stood; what is left of one model is no lane. */
export function without(file: StudyFile, lanes: readonly Lane[], modelIds: readonly string[]): Draft[] {
  return lanes.flatMap((lane): Draft[] => {
    const left = lane.modelIds.filter((id) => !modelIds.includes(id))
    if (left.length === lane.modelIds.length) return []
    if (left.length < 2) return [removal(lane)]
    const { repositoryId, name } = lane
    const shrunk: Draft = { kind: 'lane.set', entity: lane.id, payload: { repositoryId, name, modelIds: left } }
    return [shrunk, ...standIn(file, lane.modelIds, left)]
  })
}

export function setLane({ desk }: Context, input: Parsed<'canvas.setLane'>): { laneId: string } {
  const { repositoryId, name } = input
  const { file } = desk
  const modelIds = [...new Set(input.modelIds)]
  const foreign = modelIds.some((id) => requireModel(file, id).repositoryId !== repositoryId)
  if (foreign || modelIds.length < 2) {
    throw new AppError({
      code: 'invalid_input',
      message: 'A lane holds at least two models of one repository.',
      attempted: 'group models',
      next: 'Select two or more models of this canvas.',
    })
  }
  const laneId = input.laneId === undefined ? newIdentifier() : ownLane(file, input.laneId).id
  // A model stands in one lane only.
  const others = lanesOf(file, repositoryId).filter(({ id }) => id !== laneId)
  file.commit(`grouped ${modelIds.length} models as ${name}`, [
    { kind: 'lane.set', entity: laneId, payload: { repositoryId, name, modelIds } },
    ...without(file, others, modelIds),
    ...placementDrafts(input.placements),
  ])
  return { laneId }
}

export function removeLane({ desk }: Context, laneId: string): void {
  const lane = ownLane(desk.file, laneId)
  desk.file.commit(`took the lane ${lane.name} apart`, [removal(lane)])
}
