/** The file that the session points at, as it is at the pinned commit. */
import { useMemo } from 'react'
import type { FileText, RepositoryRow } from '../../shared/api/corpus.ts'
import { useQuery } from '../session/query.ts'
import { type FileReference, useSession } from '../session/state.ts'
import type { ShownFile } from './selectionAnchor.ts'
import { textMap } from './textMap.ts'

export interface OpenedFile {
  readonly reference: FileReference
  readonly repository: RepositoryRow | undefined
  readonly content: FileText | undefined
  readonly error: unknown
  /** Null until the content is there. */
  readonly shown: ShownFile | null
}

/** Null when no file is open. */
export function useOpenedFile(): OpenedFile | null {
  const reference = useSession((state) => state.file)
  const repositories = useQuery('corpus.list', {})
  const read = useQuery('corpus.read', reference)
  const repository = repositories.data?.find((row) => row.id === reference?.repositoryId)
  // An answer that is still that of an earlier question must not be shown under this file's name.
  const content = read.data !== undefined && read.data.path === reference?.path ? read.data : undefined
  const commit = repository?.commit
  const repositoryId = reference?.repositoryId
  const shown = useMemo((): ShownFile | null => {
    if (content === undefined || commit === undefined || repositoryId === undefined) return null
    return { repositoryId, path: content.path, commit, blob: content.blob, map: textMap(content.text) }
  }, [content, commit, repositoryId])
  return reference === null ? null : { reference, repository, content, error: read.error, shown }
}
