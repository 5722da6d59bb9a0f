/** A code is made. */
import { codeDefinitionSchema } from '../model/code.ts'
import { eventKind } from './event.ts'
import { reason } from './reason.ts'

/** Fields that the first version of the event did not have yet. */
const later = { exampleSpans: [] }

export const codeDefine = eventKind({
  entity: 'code',
  payload: codeDefinitionSchema.extend(reason),
  fold: (record, { reason: _reason, ...fields }, { entity, hlc }) => {
    // Said again, as by a codebook that is taken in twice, it changes nothing of the code's history.
    const { mergedInto = null, splitInto = [], meaningSince = hlc } = record ?? {}
    return { id: entity, ...later, ...fields, mergedInto, splitInto, meaningSince }
  },
  label: (payload) => `defined the code ${payload.name}`,
})
