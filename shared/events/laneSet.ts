/** Models are grouped into a lane, or a lane of one's own is changed. */
import { laneSchema } from '../model/lane.ts'
import { eventKind } from './event.ts'

export const laneSet = eventKind({
  entity: 'lane',
  payload: laneSchema.omit({ id: true, raterId: true }),
  fold: (record, payload, { entity: id, raterId }) => {
    // A lane is the word of its rater.
    if (record !== undefined && record.raterId !== raterId) return record
    return { id, raterId, ...payload }
  },
  label: ({ name, modelIds }) => `grouped ${modelIds.length} models as ${name}`,
})
