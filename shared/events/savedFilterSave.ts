/** A filter over codings is kept under a name. */
import { savedFilterSchema } from '../model/savedFilter.ts'
import { eventKind } from './event.ts'

export const savedFilterSave = eventKind({
  entity: 'savedFilter',
  payload: savedFilterSchema.pick({ name: true, query: true }),
  fold: (record, payload, { entity: id, raterId }) => ({ id, raterId: record?.raterId ?? raterId, ...payload }),
  label: ({ name }) => `saved the filter ${name}`,
})
