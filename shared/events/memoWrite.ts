/** A rater writes a memo, or writes it anew. */
import { memoSchema } from '../model/memo.ts'
import { eventKind } from './event.ts'

export const memoWrite = eventKind({
  entity: 'memo',
  payload: memoSchema.pick({ subject: true, title: true, text: true }),
  fold: (record, payload, { entity: id, raterId, at }) => {
    // A memo is the word of its rater.
    if (record !== undefined && record.raterId !== raterId) return record
    return { id, raterId, ...payload, createdAt: record?.createdAt ?? at, changedAt: at }
  },
  label: ({ title }) => (title === '' ? 'wrote a memo' : `wrote the memo ${title}`),
})
