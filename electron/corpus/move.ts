/** Moves a repository to another commit of its clone, as one step, and has every anchor found again there. */
import type { Output, Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { Repository } from '../../shared/model/repository.ts'
import type { Context } from '../context.ts'
import { openClone } from '../clone/openClone.ts'
import { listReferences } from '../clone/references.ts'
import { countPlaces, type PlacesProgress } from '../study/places/places.ts'

interface Reporting {
  readonly signal: AbortSignal
  readonly progress: PlacesProgress
}

function pathOf({ desk }: Context, repository: Repository): string {
  const path = desk.installation.clonePath(repository.id)
  if (path !== null) return path
  throw new AppError({
    code: 'repository_unavailable',
    message: `The clone of ${repository.name} is not on this machine.`,
    attempted: `move ${repository.name} to another commit`,
    next: 'Locate the clone first: any clone that holds both commits will do.',
  })
}

/** The full id that a wish names; a plain folder has one state only, the one it is in now. */
async function commitOf(context: Context, repository: Repository, wish: string): Promise<string> {
  const clone = await openClone(pathOf(context, repository), repository.kind === 'git' ? { commit: wish } : {})
  try {
    return clone.commit
  } finally {
    await clone.close()
  }
}

export async function referencesOf(context: Context, repositoryId: string): Promise<Output<'corpus.references'>> {
  return listReferences(pathOf(context, context.clones.repository(repositoryId)))
}

export async function resolveCommit(
  context: Context,
  repositoryId: string,
  wish: string,
): Promise<Output<'corpus.resolve'>> {
  return { commit: await commitOf(context, context.clones.repository(repositoryId), wish.trim()) }
}

/**
 * The pin is saved first: where the anchors stand follows from it, and is worked out again whenever it is not known. A
 * commit that the repository stands at already is no step.
 */
export async function moveRepository(
  context: Context,
  { repositoryId, commit: wish }: Parsed<'corpus.move'>,
  { signal, progress }: Reporting,
): Promise<Output<'corpus.move'>> {
  const { desk, clones } = context
  const repository = clones.repository(repositoryId)
  progress({ message: `Looking for ${wish}`, done: 0, total: 0 })
  const commit = await commitOf(context, repository, wish.trim())
  signal.throwIfAborted()
  if (commit !== repository.commit) {
    desk.file.commit(`moved ${repository.name} to ${commit.replace(/^folder:/, '').slice(0, 8)}`, [
      { kind: 'repository.move', entity: repositoryId, payload: { commit } },
    ])
  }
  return { commit, ...(await countPlaces(context, repositoryId, progress)) }
}
