/** Lets the detector follow the models of the current repository, and draft what it would draw of them. */
import { draft } from '../canvas/suggestions/draftSteps.ts'
import { action } from './action.ts'

export const draftPipelines = action({
  name: 'suggestions.draft',
  label: 'Draft Pipelines',
  menu: 'Suggestions',
  key: 'Alt+Shift+KeyD',
  words: 'suggest detector stages adaptation interactions ghosts automatic',
  enabled: ({ repositoryId }) => repositoryId !== null,
  perform: async ({ call, repositoryId }) => {
    const repository = (await call('corpus.list', {})).find(({ id }) => id === repositoryId)
    if (repository !== undefined) await draft(repository.id, repository.name)
  },
})
