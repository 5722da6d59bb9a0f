/** A person accepts, changes or refuses what the detector suggests; the last answer counts. */
import { suggestionAnswerSchema } from '../model/suggestion.ts'
import { eventKind } from './event.ts'

export const suggestionAnswerSet = eventKind({
  entity: 'suggestionAnswer',
  payload: suggestionAnswerSchema.omit({ id: true, raterId: true, at: true }),
  fold: (record, payload, { entity: id, raterId, at }) => {
    if (record !== undefined && record.raterId !== raterId) return record
    return { id, raterId, ...payload, at }
  },
  label: ({ verdict }) => `${verdict} a suggestion`,
})
