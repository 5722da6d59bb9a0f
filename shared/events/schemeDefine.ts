/** A scheme is made. */
import { schemeDefinitionSchema } from '../model/scheme.ts'
import { eventKind } from './event.ts'
import { reason } from './reason.ts'

/** Fields that the first version of the event did not have yet. */
const later = { required: false, parentId: null }

export const schemeDefine = eventKind({
  entity: 'scheme',
  payload: schemeDefinitionSchema.extend(reason),
  fold: (_record, { reason: _reason, ...fields }, context) => ({ id: context.entity, ...later, ...fields }),
  label: (payload) => `defined the scheme ${payload.name}`,
})
