/** What can be done with the current repository: scan, locate, remove, read the report of its scan. */
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import { locateRepository, scanRepositories } from '../session/repositorySteps.ts'
import { type Session, session } from '../session/state.ts'
import { action } from './action.ts'

const hasRepository = ({ repositoryId }: Session) => repositoryId !== null

async function current(state: Session): Promise<RepositoryRow | undefined> {
  const repositories = await state.call('corpus.list', {})
  return repositories.find((repository) => repository.id === state.repositoryId)
}

export const scanRepository = action({
  name: 'repository.scan',
  label: 'Scan Repository for Loads',
  menu: 'Study',
  key: '$mod+Shift+d',
  words: 'detect find models',
  enabled: hasRepository,
  perform: async (state) => {
    const repository = await current(state)
    if (repository !== undefined) await scanRepositories([repository])
  },
})

export const scanAll = action({
  name: 'repository.scanAll',
  label: 'Scan All Repositories',
  menu: 'Study',
  words: 'detect find models',
  enabled: hasRepository,
  perform: async (state) => {
    const repositories = await state.call('corpus.list', {})
    await scanRepositories(repositories.filter((repository) => repository.path !== null))
  },
})

export const showScanReport = action({
  name: 'repository.scanReport',
  label: 'Scan Report…',
  menu: 'Study',
  words: 'errors files given up',
  enabled: hasRepository,
  perform: (state) => session.setState({ dialog: { name: 'scanReport', data: state.repositoryId } }),
})

export const locateClone = action({
  name: 'repository.locate',
  label: 'Locate the Clone…',
  menu: 'Study',
  words: 'repository path missing folder',
  enabled: hasRepository,
  perform: async (state) => {
    const repository = await current(state)
    if (repository !== undefined) await locateRepository(repository)
  },
})

export const removeRepository = action({
  name: 'repository.remove',
  label: 'Remove Repository from the Study…',
  menu: 'Study',
  words: 'delete corpus',
  enabled: hasRepository,
  perform: (state) => session.setState({ dialog: { name: 'removeRepository', data: state.repositoryId } }),
})
