/** A step is added to a trace, or cut from it, by hand. */
import { traceEditSchema } from '../model/traceEdit.ts'
import { eventKind } from './event.ts'

export const traceEditSet = eventKind({
  entity: 'traceEdit',
  payload: traceEditSchema.omit({ id: true }),
  fold: (_record, payload, context) => ({ id: context.entity, ...payload }),
  label: (payload) =>
    `${payload.verb === 'add' ? 'added' : 'cut'} the call in ${payload.caller.symbol || payload.caller.path}`,
})
