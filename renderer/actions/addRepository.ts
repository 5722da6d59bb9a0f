/** Adds a clone, or each clone in a folder, to the study. */
import { askAndAddRepository } from '../session/repositorySteps.ts'
import { session } from '../session/state.ts'
import { action } from './action.ts'

export const addRepository = action({
  name: 'repository.add',
  label: 'Add Repository…',
  menu: 'Study',
  key: '$mod+Shift+o',
  startsGroup: true,
  words: 'clone folder corpus open project',
  enabled: ({ studyId }) => studyId !== null,
  perform: askAndAddRepository,
})

export const addRepositoryByPath = action({
  name: 'repository.addByPath',
  label: 'Add Repository by Path…',
  menu: 'Study',
  words: 'clone folder corpus type paste commit',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => session.setState({ dialog: { name: 'addRepository' } }),
})
