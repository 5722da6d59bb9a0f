/** A unit is put somewhere on its canvas. */
import { z } from 'zod'
import { placementSchema } from '../model/placement.ts'
import { eventKind } from './event.ts'

/** Fields that the first versions of the event did not have yet. */
const later = { byHand: true }

export const placementSet = eventKind({
  entity: 'placement',
  payload: placementSchema.omit({ id: true }).extend({ byHand: z.boolean().default(true) }),
  fold: (_record, payload, context) => ({ id: context.entity, ...later, ...payload }),
  label: () => 'moved a node',
})
