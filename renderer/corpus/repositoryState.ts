/** What is said about a repository in the list: its commit, what was found in it, and what is missing. Pure. */
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import { counted } from '../../shared/text/counted.ts'

export interface RepositoryState {
  readonly words: string
  /** Something the user should do. */
  readonly asks: 'locate' | 'scan' | null
}

export function repositoryState(repository: RepositoryRow, codings: number, scanning: boolean): RepositoryState {
  const found = [counted(repository.loads, 'load', 'loads')]
  if (codings > 0) found.push(counted(codings, 'coding', 'codings'))
  if (scanning) return { words: [...found, 'scanning'].join(', '), asks: null }
  if (repository.path === null) return { words: 'clone not found here', asks: 'locate' }
  if (repository.scannedWith === null) {
    // What a scan found before it was stopped is kept, and must not be taken for all there is.
    return { words: repository.loads === 0 ? 'not scanned yet' : [...found, 'scan not ended'].join(', '), asks: 'scan' }
  }
  return { words: found.join(', '), asks: null }
}

/** What removing hides, in a sentence. */
export function removalWords(repository: Pick<RepositoryRow, 'name' | 'loads'>, codings: number): string {
  const hidden = [
    codings > 0 ? counted(codings, 'coding', 'codings') : '',
    repository.loads > 0 ? counted(repository.loads, 'load', 'loads') : '',
  ].filter((words) => words !== '')
  const what = hidden.length === 0 ? 'Nothing was found or coded in it yet.' : `This hides ${hidden.join(' and ')}.`
  return `${what} It can be undone, and the clone on the disk is not touched.`
}
