/** The clones of the open study: opened when first needed, at the pinned commit, and closed with the study. */
import { existsSync } from 'node:fs'
import type { Clone } from '../clone/clone.ts'
import { openClone } from '../clone/openClone.ts'
import { AppError } from '../../shared/errors.ts'
import type { Repository } from '../../shared/model/repository.ts'
import type { Desk } from './desk.ts'

function unavailable(repository: Repository, cause?: unknown): AppError {
  return new AppError(
    {
      code: 'repository_unavailable',
      message: `The clone of ${repository.name} is not where it was on this machine.`,
      attempted: `read ${repository.name}`,
      next: 'Locate the clone: any clone that holds the pinned commit will do. Codings are not affected.',
    },
    { cause },
  )
}

async function closed(opening: Promise<Clone>): Promise<void> {
  const clone = await opening.catch(() => undefined)
  await clone?.close()
}

export class Clones {
  readonly #desk: Desk
  readonly #open = new Map<string, { readonly commit: string; readonly clone: Promise<Clone> }>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  repository(repositoryId: string): Repository {
    const repository = this.#desk.file.record('repository', repositoryId)
    if (repository !== undefined) return repository
    throw new AppError({
      code: 'not_found',
      message: 'This repository is not in the study any more.',
      attempted: 'read a repository',
      next: 'Undo its removal, or add it again.',
    })
  }

  /** The clone of a repository; throws `repository_unavailable` when it is not on this machine. */
  async of(repositoryId: string): Promise<Clone> {
    const repository = this.repository(repositoryId)
    const known = this.#open.get(repositoryId)
    // A move, or its undo, pins another commit.
    if (known?.commit === repository.commit) {
      const clone = await known.clone
      // What is open already could still be read in part, and each part that cannot would look like a damaged clone.
      if (existsSync(clone.root)) return clone
      if (this.#open.get(repositoryId) !== known) return this.of(repositoryId)
    }
    const opening = this.#openAt(repository)
    this.#open.set(repositoryId, { commit: repository.commit, clone: opening })
    if (known !== undefined) void closed(known.clone)
    try {
      return await opening
    } catch (error) {
      if (this.#open.get(repositoryId)?.clone === opening) this.#open.delete(repositoryId)
      throw error
    }
  }

  /** Forgets where a clone was, so that the next read opens it anew. */
  async release(repositoryId: string): Promise<void> {
    const opening = this.#open.get(repositoryId)
    this.#open.delete(repositoryId)
    if (opening !== undefined) await closed(opening.clone)
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((id) => this.release(id)))
  }

  async #openAt(repository: Repository): Promise<Clone> {
    const path = this.#desk.installation.clonePath(repository.id)
    if (path === null) throw unavailable(repository)
    try {
      const clone = await openClone(path, repository.kind === 'git' ? { commit: repository.commit } : {})
      if (clone.commit === repository.commit) return clone
      await clone.close()
    } catch (error) {
      throw unavailable(repository, error)
    }
    throw new AppError({
      code: 'repository_unavailable',
      message: `The folder ${path} has changed since ${repository.name} was added.`,
      attempted: `read ${repository.name}`,
      next: 'Restore the folder as it was, or add it to the study again.',
    })
  }
}
