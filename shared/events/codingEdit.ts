/** A rater changes a coding: its code, evidence, confidence, memo or place in the order. */
import { codingSchema } from '../model/coding.ts'
import { eventKind } from './event.ts'
import { merged } from './merged.ts'

export const codingEdit = eventKind({
  entity: 'coding',
  payload: codingSchema
    .pick({
      unitId: true,
      codeId: true,
      evidence: true,
      confidence: true,
      memo: true,
      codebookRevision: true,
      position: true,
    })
    .partial(),
  fold: (record, payload, context) => {
    // A coding is the word of its rater: nobody else's event can change it.
    if (record === undefined || record.raterId !== context.raterId) return record
    return merged(record, { ...payload, changedAt: context.at })
  },
  label: (payload) => {
    if (payload.codeId !== undefined) return 'changed a code'
    if (payload.memo !== undefined) return 'wrote a memo'
    return 'edited a coding'
  },
})
