/** The study gets its name and description; the first event of every file. */
import { studySchema } from '../model/study.ts'
import { eventKind } from './event.ts'

export const studyDefine = eventKind({
  entity: 'study',
  payload: studySchema.omit({ id: true }),
  fold: (_record, payload, context) => ({ id: context.entity, ...payload }),
  label: (payload) => `named the study ${payload.name}`,
})
