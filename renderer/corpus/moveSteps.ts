/** Move steps: moves a repository in view of the user, sums up what became of its anchors, and leads to those to be checked. */
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import type { Output } from '../../shared/api/index.ts'
import { counted } from '../../shared/text/counted.ts'
import { runJob } from '../session/jobs.ts'
import { notify } from '../session/notices.ts'
import { scanRepositories } from '../session/repositorySteps.ts'
import { shortCommit } from '../session/shortCommit.ts'
import { session } from '../session/state.ts'
import { showCorpusTab } from './corpusTab.ts'

type Moved = Output<'corpus.move'>

export function sumUp({ anchored, shifted, outdated, orphaned }: Omit<Moved, 'commit'>): string {
  if (anchored + shifted + outdated + orphaned === 0) return 'Nothing was anchored in it yet.'
  const parts = [
    anchored > 0 ? `${anchored.toLocaleString('en')} stand where they stood` : '',
    shifted > 0 ? `${shifted.toLocaleString('en')} moved with their text` : '',
    outdated > 0 ? `${outdated.toLocaleString('en')} changed` : '',
    orphaned > 0 ? `${orphaned.toLocaleString('en')} lost their text` : '',
  ].filter((part) => part !== '')
  return `Of ${counted(anchored + shifted + outdated + orphaned, 'anchor', 'anchors')} ${parts.join(', ')}.`
}

export async function moveRepository(
  repository: Pick<RepositoryRow, 'id' | 'name' | 'commit'>,
  wish: string,
): Promise<void> {
  const moved = await runJob(`Move ${repository.name}`, ({ signal, report }) =>
    session
      .getState()
      .call(
        'corpus.move',
        { repositoryId: repository.id, commit: wish },
        { signal, onProgress: ({ message, done, total }) => report({ detail: message, done, total }) },
      ),
  )
  if (moved === undefined) return
  if (moved.commit === repository.commit) {
    notify({ tone: 'info', text: `${repository.name} stands at ${shortCommit(moved.commit)} already.` })
    return
  }
  const toCheck = moved.outdated + moved.orphaned
  session.setState({ repositoryId: repository.id })
  if (toCheck > 0) showCorpusTab('check')
  notify({
    tone: 'success',
    text: `${repository.name} is at ${shortCommit(moved.commit)} now. ${sumUp(moved)}`,
    next: toCheck > 0 ? 'What changed or went is listed under Check.' : 'Its loads are found by a new scan.',
    ...(toCheck > 0 ? {} : { action: { label: 'Scan', perform: () => void scanRepositories([repository]) } }),
  })
}
