/**
 * A unit comes into being: from now on it can be coded. Everybody who codes a unit says so once, so that nobody's undo
 * takes it from under the codings of others; whoever said it first is heard.
 */
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
  fold: (record, unit, context) => record ?? { id: context.entity, ...unit },
  label: (unit) => `added the ${unit.kind} ${unit.label}`,
})
