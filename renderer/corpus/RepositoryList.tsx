/** Repository list: which clones the study is about, at which commit, and how far each has come. */
import { CircleAlert, FolderGit2, Folder } from 'lucide-react'
import { useMemo } from 'react'
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import { copyText } from '../session/copyText.ts'
import { locateRepository, scanRepositories } from '../session/repositorySteps.ts'
import { goToRepository } from '../session/navigate.ts'
import { useQuery } from '../session/query.ts'
import { useScanning } from '../session/scanning.ts'
import { shortCommit } from '../session/shortCommit.ts'
import { session, useSession } from '../session/state.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { shownName } from '../ui/shownText.ts'
import { VirtualList } from '../ui/VirtualList.tsx'
import { repositoryState } from './repositoryState.ts'

function menuFor(repository: RepositoryRow): MenuItem[] {
  const open = (name: string) => session.setState({ dialog: { name, data: repository.id } })
  return [
    { label: 'Scan for Loads', enabled: repository.path !== null, perform: () => void scanRepositories([repository]) },
    { label: 'Scan Report…', enabled: repository.scannedWith !== null, perform: () => open('scanReport') },
    { label: 'Locate the Clone…', perform: () => void locateRepository(repository) },
    { label: 'Move to Another Commit…', enabled: repository.path !== null, perform: () => open('moveRepository') },
    {
      label: 'Code It…',
      startsGroup: true,
      perform: () => {
        goToRepository(repository.id)
        session.setState({ view: 'workbench' })
        session.setState({ dialog: { name: 'codePicker', data: { repositoryId: repository.id } } })
      },
    },
    { label: 'Copy Commit', startsGroup: true, perform: () => void copyText(repository.commit) },
    { label: 'Copy Path', enabled: repository.path !== null, perform: () => void copyText(repository.path ?? '') },
    { label: 'Remove from the Study…', startsGroup: true, tone: 'danger', perform: () => open('removeRepository') },
  ]
}

export function RepositoryList({ repositories }: { readonly repositories: readonly RepositoryRow[] }) {
  const repositoryId = useSession((state) => state.repositoryId)
  const scanning = useScanning()
  const counts = useQuery('corpus.counts', {}).data
  const codings = useMemo(() => new Map(counts?.map((count) => [count.repositoryId, count.codings])), [counts])
  return (
    <VirtualList
      label="Repositories"
      role="listbox"
      rows={repositories.map((repository) => ({ ...repository, key: repository.id }))}
      current={repositoryId}
      rowHeight={44}
      onOpen={(repository) => goToRepository(repository.id)}
      menuFor={menuFor}
    >
      {(repository) => (
        <RepositoryContent
          repository={repository}
          codings={codings.get(repository.id) ?? 0}
          scanning={scanning(repository.name)}
        />
      )}
    </VirtualList>
  )
}

function RepositoryContent({
  repository,
  codings,
  scanning,
}: {
  readonly repository: RepositoryRow
  readonly codings: number
  readonly scanning: boolean
}) {
  const Icon = repository.kind === 'git' ? FolderGit2 : Folder
  const { words, asks } = repositoryState(repository, codings, scanning)
  return (
    <div
      className="corpus-repository"
      title={[repository.name, repository.commit, repository.path ?? words].join('\n')}
    >
      <Icon size={16} aria-hidden className="corpus-icon" />
      <span className="corpus-repository-name">{shownName(repository.name)}</span>
      <code className="corpus-commit">{shortCommit(repository.commit)}</code>
      <span className={`corpus-repository-state ${asks === null ? '' : 'corpus-asks'}`}>
        {asks !== null && <CircleAlert size={12} aria-hidden />}
        {words}
      </span>
    </div>
  )
}
