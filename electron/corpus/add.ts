/** Brings clones into the study: one, or each in a folder full of them, each pinned to a commit. */
import { resolve } from 'node:path'
import type { Output, Progress } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { Repository } from '../../shared/model/repository.ts'
import type { Clone } from '../clone/clone.ts'
import { discoverClones } from '../clone/discoverClones.ts'
import { openClone } from '../clone/openClone.ts'
import type { Context } from '../context.ts'
import { newIdentifier } from '../store/identifier.ts'

interface Reporting {
  readonly signal: AbortSignal
  readonly progress: (progress: Progress<'corpus.add'>) => void
}

type Outcome = Output<'corpus.add'>

function known(context: Context, clone: Clone): Repository | undefined {
  const same = 'SELECT * FROM repository WHERE "commit" = ? AND (origin IS ? OR name = ?) LIMIT 1'
  return context.desk.file.records('repository', same, clone.commit, clone.origin, clone.name)[0]
}

/** The same rule for clones that are found together. */
function isSame(repository: Repository, { commit, origin, name }: Clone): boolean {
  return repository.commit === commit && (repository.origin === origin || repository.name === name)
}

function recordOf(clone: Clone): Repository {
  const { kind, origin, commit, name } = clone
  return { id: newIdentifier(), name: name.slice(0, 300), kind, origin, commit }
}

interface Found {
  readonly repository: Repository
  readonly path: string
}

/** What is to be added, or the reason why it is not. */
async function inspect(
  context: Context,
  path: string,
  commit: string | undefined,
  found: readonly Found[],
): Promise<Found | string> {
  const clone = await openClone(path, commit === undefined ? {} : { commit })
  try {
    const twin = found.find(({ repository }) => isSame(repository, clone))
    if (twin !== undefined) return `${twin.repository.name} at ${twin.path} is the same clone at the same commit.`
    const already = known(context, clone)
    if (already === undefined) return { repository: recordOf(clone), path }
    // The same clone may have moved: from now on it is read from here.
    context.desk.installation.setClonePath(already.id, path)
    return `${already.name} is in the study already at this commit.`
  } finally {
    await clone.close()
  }
}

/**
 * Adds what is found at the path, as one action. What cannot be opened is skipped with its reason; when nothing at all
 * could be added and there was one candidate, its error is thrown.
 */
export async function addRepositories(
  context: Context,
  path: string,
  commit: string | undefined,
  { signal, progress }: Reporting,
): Promise<Outcome> {
  const root = resolve(path)
  progress({ message: `Looking for clones in ${root}`, done: 0, total: 0 })
  const candidates = await discoverClones(root, signal)
  const found: Found[] = []
  const skipped: Outcome['skipped'] = []
  for (const [index, { path: candidate }] of candidates.entries()) {
    signal.throwIfAborted()
    progress({ message: `Reading ${candidate}`, done: index, total: candidates.length })
    try {
      const result = await inspect(context, candidate, commit, found)
      if (typeof result === 'string') skipped.push({ path: candidate, reason: result })
      else found.push(result)
    } catch (error) {
      if (!(error instanceof AppError) || candidates.length === 1) throw error
      skipped.push({ path: candidate, reason: `${error.message} ${error.next}` })
    }
  }
  save(context, found)
  return { added: found.map(({ repository }) => repository), skipped }
}

function save({ desk }: Context, found: readonly Found[]): void {
  const [first] = found
  if (first === undefined) return
  for (const { repository, path } of found) desk.installation.setClonePath(repository.id, path)
  const what = found.length === 1 ? first.repository.name : `${found.length} repositories`
  desk.file.commit(
    `added ${what}`,
    found.map(({ repository: { id, ...payload } }) => ({ kind: 'repository.add', entity: id, payload })),
  )
}

/** Says where a clone lies now; it must hold the pinned commit. */
export async function locate({ desk, clones }: Context, repositoryId: string, path: string): Promise<void> {
  const repository = clones.repository(repositoryId)
  const root = resolve(path)
  const clone = await openClone(root, repository.kind === 'git' ? { commit: repository.commit } : {})
  const matches = clone.commit === repository.commit
  await clone.close()
  if (!matches) {
    throw new AppError({
      code: 'commit_unresolved',
      message: `The folder ${root} differs from what was added as ${repository.name}.`,
      attempted: `locate ${repository.name}`,
      next: 'Choose the folder as it was when it was added.',
    })
  }
  await clones.release(repositoryId)
  desk.installation.setClonePath(repositoryId, root)
  desk.announce(['repository'])
}
