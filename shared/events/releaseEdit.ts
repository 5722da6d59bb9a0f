/** A release gets another name or note; what it holds stays. */
import { releaseSchema } from '../model/release.ts'
import { eventKind } from './event.ts'
import { merged } from './merged.ts'

export const releaseEdit = eventKind({
  entity: 'release',
  payload: releaseSchema.pick({ name: true, note: true }).partial(),
  fold: (record, payload) => merged(record, payload),
  label: () => 'edited a release',
})
