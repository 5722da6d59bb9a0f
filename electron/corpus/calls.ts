/** The calls of the corpus room. */
import type { Context } from '../context.ts'
import { findFile, readText } from '../study/texts.ts'
import type { Handlers } from '../transport/handlers.ts'
import { addRepositories, locate } from './add.ts'
import { countCodings, listRepositories } from './list.ts'
import { moveRepository, referencesOf, resolveCommit } from './move.ts'
import { search } from './search/search.ts'

export function corpusHandlers(context: Context): Handlers<'corpus'> {
  const { desk, clones } = context
  return {
    list: () => listRepositories(context),
    counts: () => countCodings(context),
    add: ({ path, commit }, { signal, progress }) => addRepositories(context, path, commit, { signal, progress }),
    remove: async ({ repositoryId }) => {
      const { name } = clones.repository(repositoryId)
      await clones.release(repositoryId)
      desk.file.commit(`removed ${name}`, [{ kind: 'repository.remove', entity: repositoryId, payload: { name } }])
      return {}
    },
    locate: async ({ repositoryId, path }) => {
      await locate(context, repositoryId, path)
      return {}
    },
    references: ({ repositoryId }) => referencesOf(context, repositoryId),
    resolve: ({ repositoryId, commit }) => resolveCommit(context, repositoryId, commit),
    move: (input, { signal, progress }) => moveRepository(context, input, { signal, progress }),
    search: (question, { signal, progress }) =>
      search(question, { file: desk.file, clones, createWorker: context.searchWorker, signal, progress }),
    files: async ({ repositoryId }, { signal }) => [...(await (await clones.of(repositoryId)).listFiles(signal))],
    read: async ({ repositoryId, path }) => {
      const clone = await clones.of(repositoryId)
      return readText(clone, await findFile(clone, path))
    },
  }
}
