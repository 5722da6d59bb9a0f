/** A code is made. */
import { codeSchema } from '../model/code.ts'
import { eventKind } from './event.ts'

export const codeDefine = eventKind({
  entity: 'code',
  payload: codeSchema.omit({ id: true }),
  fold: (_record, payload, context) => ({ id: context.entity, ...payload }),
  label: (payload) => `defined the code ${payload.name}`,
})
