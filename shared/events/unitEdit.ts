/** A model is renamed, gains evidence, or turns out to be trained from scratch; a link is turned round. */
import { z } from 'zod'
import { identifierSchema } from '../model/identifier.ts'
import { modelUnitSchema, type Unit } from '../model/unit.ts'
import { eventKind } from './event.ts'
import { merged } from './merged.ts'

const payload = z.strictObject({
  label: z.string().max(500).optional(),
  origin: z.enum(['pretrained', 'scratch']).optional(),
  evidence: modelUnitSchema.shape.evidence.optional(),
  loadIds: modelUnitSchema.shape.loadIds.optional(),
  sourceId: identifierSchema.optional(),
  targetId: identifierSchema.optional(),
  sourceStageId: identifierSchema.nullable().optional(),
  targetStageId: identifierSchema.nullable().optional(),
})

type Change = z.infer<typeof payload>

/** Only the fields that the unit's kind has are changed. */
function edited(unit: Unit, change: Change): Unit | undefined {
  const { label, origin, evidence, loadIds, sourceId, targetId, sourceStageId, targetStageId } = change
  if (unit.kind === 'model') return merged(unit, { label, origin, evidence, loadIds })
  if (unit.kind === 'link') return merged(unit, { label, sourceId, targetId, sourceStageId, targetStageId })
  return merged(unit, { label })
}

export const unitEdit = eventKind({
  entity: 'unit',
  payload,
  fold: (record, change) => record && edited(record, change),
  label: (change) => (change.label === undefined ? 'edited a unit' : `renamed a unit to ${change.label}`),
})
