/**
 * A unit comes into being: from now on it can be coded. Everybody who codes a unit says so once, so that nobody's undo
 * takes it from under the codings of others; whoever said it first is heard.
 */
import { z } from 'zod'
import { linkUnitSchema, loadUnitSchema, modelUnitSchema, repositoryUnitSchema, spanUnitSchema } from '../model/unit.ts'
import { eventKind } from './event.ts'

/** Fields that the first versions of the event did not have yet: links joined models, not stages. */
const later = { sourceStageId: null, targetStageId: null }

const payload = z.discriminatedUnion('kind', [
  repositoryUnitSchema.omit({ id: true }),
  modelUnitSchema.omit({ id: true }),
  linkUnitSchema.omit({ id: true }).extend({
    sourceStageId: linkUnitSchema.shape.sourceStageId.default(null),
    targetStageId: linkUnitSchema.shape.targetStageId.default(null),
  }),
  loadUnitSchema.omit({ id: true }),
  spanUnitSchema.omit({ id: true }),
])

export const unitDefine = eventKind({
  entity: 'unit',
  payload,
  fold: (record, unit, context) => {
    if (record !== undefined) return record
    return unit.kind === 'link' ? { id: context.entity, ...later, ...unit } : { id: context.entity, ...unit }
  },
  label: (unit) => `added the ${unit.kind} ${unit.label}`,
})
