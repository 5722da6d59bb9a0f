/** A repository joins the study at a pinned commit. */
import { repositorySchema } from '../model/repository.ts'
import { eventKind } from './event.ts'

export const repositoryAdd = eventKind({
  entity: 'repository',
  payload: repositorySchema.omit({ id: true }),
  fold: (_record, payload, context) => ({ id: context.entity, ...payload }),
  label: (payload) => `added ${payload.name}`,
})
