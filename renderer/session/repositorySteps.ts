/** Steps on repositories that several places offer: add, scan, locate. Each is a job or a call with words around it. */
import type { ScanReport } from '../../shared/api/detection.ts'
import type { Repository } from '../../shared/model/repository.ts'
import { counted } from '../../shared/text/counted.ts'
import { jobRuns, runJob } from './jobs.ts'
import { attempt, notify } from './notices.ts'
import { pickFolder } from './pickPath.ts'
import { scanLabel } from './scanning.ts'
import { session } from './state.ts'

function lastPart(path: string): string {
  return path.split(/[/\\]/).filter(Boolean).at(-1) ?? path
}

/** Adds the clone or the clones in a folder, then scans what was added. */
export async function addRepository(path: string, commit?: string): Promise<void> {
  const result = await runJob(`Add ${lastPart(path)}`, ({ signal, report }) =>
    session.getState().call('corpus.add', commit === undefined ? { path } : { path, commit }, {
      signal,
      onProgress: ({ message, done, total }) => report({ detail: message, done, total }),
    }),
  )
  if (result === undefined) return
  const { added, skipped } = result
  for (const { path: skippedPath, reason } of skipped.slice(0, 3)) {
    notify({ tone: 'info', text: `${lastPart(skippedPath)} was not added: ${reason}`, next: skippedPath })
  }
  const first = added[0]
  if (first === undefined) return
  session.setState({ repositoryId: first.id, side: 'corpus', sideShown: true, view: 'workbench' })
  await scanRepositories(added)
}

export async function askAndAddRepository(): Promise<void> {
  const path = await pickFolder('Add a clone, or a folder full of clones')
  if (path !== null) await addRepository(path)
}

function sumUp(reports: readonly ScanReport[]): string {
  const loads = reports.reduce((sum, report) => sum + report.loads, 0)
  const files = reports.reduce((sum, report) => sum + report.files, 0)
  return `${counted(loads, 'load', 'loads')} found, ${counted(files, 'file', 'files')} searched.`
}

export async function scanRepositories(repositories: readonly Pick<Repository, 'id' | 'name'>[]): Promise<void> {
  const label = scanLabel(repositories.map(({ name }) => name))
  if (repositories.length === 0 || jobRuns(label)) return
  const reports = await runJob(label, ({ signal, report }) =>
    session.getState().call(
      'detection.scan',
      { repositoryIds: repositories.map(({ id }) => id) },
      {
        signal,
        onProgress: ({ repository, path, done, total, loads }) => {
          const where = repositories.length > 1 ? `${repository}: ${path}` : path
          report({ detail: `${counted(loads, 'load', 'loads')} so far, in ${where}`, done, total })
        },
      },
    ),
  )
  if (reports === undefined) return
  const action = {
    label: 'Report',
    perform: () => session.setState({ dialog: { name: 'scanReport', data: reports[0]?.repositoryId } }),
  }
  notify({ tone: 'success', text: sumUp(reports), action })
}

export async function locateRepository(repository: Pick<Repository, 'id' | 'name'>): Promise<void> {
  const path = await pickFolder(`Where is the clone of ${repository.name}?`)
  if (path === null) return
  await attempt(async () => {
    await session.getState().call('corpus.locate', { repositoryId: repository.id, path })
    notify({ tone: 'success', text: `${repository.name} is found.` })
  })
}
