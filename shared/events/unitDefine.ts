/** A unit comes into being: from now on it can be coded. */
import { z } from 'zod'
import { linkUnitSchema, loadUnitSchema, modelUnitSchema, repositoryUnitSchema, spanUnitSchema } from '../model/unit.ts'
import { eventKind } from './event.ts'

const payload = z.discriminatedUnion('kind', [
  repositoryUnitSchema.omit({ id: true }),
  modelUnitSchema.omit({ id: true }),
  linkUnitSchema.omit({ id: true }),
  loadUnitSchema.omit({ id: true }),
  spanUnitSchema.omit({ id: true }),
])

export const unitDefine = eventKind({
  entity: 'unit',
  payload,
  fold: (_record, unit, context) => ({ id: context.entity, ...unit }),
  label: (unit) => `added the ${unit.kind} ${unit.label}`,
})
