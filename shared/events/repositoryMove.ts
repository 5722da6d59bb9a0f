/** A repository is pinned to another commit; where its codings stand there is a result, not a judgement. */
import { repositorySchema } from '../model/repository.ts'
import { eventKind } from './event.ts'
import { merged } from './merged.ts'

export const repositoryMove = eventKind({
  entity: 'repository',
  payload: repositorySchema.pick({ commit: true }),
  fold: (record, payload) => merged(record, payload),
  label: ({ commit }) => `moved a repository to ${commit.slice(0, 8)}`,
})
