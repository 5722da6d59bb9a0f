/** The codebook as it stands gets a name. */
import { releaseSchema } from '../model/release.ts'
import { eventKind } from './event.ts'

export const releaseDefine = eventKind({
  entity: 'release',
  payload: releaseSchema.pick({ name: true, note: true, frontier: true }),
  fold: (_record, payload, { entity: id, raterId, at }) => ({ id, raterId, at, ...payload }),
  label: (payload) => `released the codebook as ${payload.name}`,
})
