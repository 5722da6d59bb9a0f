/** A unit is put somewhere on its canvas. */
import { placementSchema } from '../model/placement.ts'
import { eventKind } from './event.ts'

export const placementSet = eventKind({
  entity: 'placement',
  payload: placementSchema.omit({ id: true }),
  fold: (_record, payload, context) => ({ id: context.entity, ...payload }),
  label: () => 'moved a node',
})
