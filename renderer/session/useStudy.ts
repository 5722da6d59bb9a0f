/** The open study and what is in it, for components. */
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import type { OpenStudy } from '../../shared/api/study.ts'
import { useQuery } from './query.ts'
import { useSession } from './state.ts'

/** Null when no study is open, undefined until the back end has said. */
export function useStudy(): OpenStudy | null | undefined {
  return useQuery('study.state', {}).data
}

/** All repositories of the open study; none while no study is open. */
export function useRepositories(): readonly RepositoryRow[] {
  return useQuery('corpus.list', {}).data ?? []
}

/** The repository that the panels are about. */
export function useRepository(): RepositoryRow | undefined {
  const repositoryId = useSession((state) => state.repositoryId)
  return useRepositories().find((repository) => repository.id === repositoryId)
}
