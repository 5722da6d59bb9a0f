/** Git clone: reads files of one commit from a clone's object database; its work tree and settings play no part. */
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Clone, CloneFile, ReadBlob } from './clone.ts'
import { resolveCommit } from './commit.ts'
import { objectMissing, tooLarge, unsupported } from './failures.ts'
import { settingOf } from './gitConfiguration.ts'
import { borrowedFrom, openGitDirectory, type Appearance, type GitDirectory } from './gitDirectory.ts'
import { makeSandbox, removeSandbox, type GitSandbox } from './gitSandbox.ts'
import { largestFile } from './limits.ts'
import { ObjectReader } from './objectReader.ts'
import { readInOrder } from './readAhead.ts'
import { publicAddress, repositoryName } from './remote.ts'
import { listTree } from './tree.ts'

/** Opens a clone, bare repository, worktree or submodule at a commit, which is HEAD's unless named. */
export async function openGitClone(root: string, appearance: Appearance, commit?: string): Promise<Clone> {
  const directory = await openGitDirectory(root, appearance)
  const sandbox = await makeSandbox(directory)
  const reader = new ObjectReader(sandbox)
  try {
    const borrowed = await borrowedFrom(directory)
    return new GitClone(
      directory,
      sandbox,
      reader,
      borrowed,
      await resolveCommit({ directory, sandbox, reader }, commit),
    )
  } catch (error) {
    await reader.close()
    await removeSandbox(sandbox)
    throw error
  }
}

class GitClone implements Clone {
  readonly kind = 'git'
  readonly root: string
  readonly commit: string
  readonly origin: string | null
  readonly name: string
  readonly #sandbox: GitSandbox
  readonly #reader: ObjectReader
  readonly #borrowed: string | null
  readonly #closing = new AbortController()
  readonly #listings = new Set<Promise<unknown>>()
  #listed: readonly CloneFile[] | null = null
  #byPath: ReadonlyMap<string, CloneFile> | null = null

  constructor(
    directory: GitDirectory,
    sandbox: GitSandbox,
    reader: ObjectReader,
    borrowed: string | null,
    commit: string,
  ) {
    this.root = directory.root
    this.commit = commit
    this.origin = publicAddress(settingOf(directory.settings, 'remote', 'origin', 'url'))
    this.name = repositoryName(this.origin, basename(directory.root))
    this.#sandbox = sandbox
    this.#reader = reader
    this.#borrowed = borrowed
  }

  async listFiles(signal?: AbortSignal): Promise<readonly CloneFile[]> {
    if (this.#listed) return this.#listed
    // Only a finished listing is shared: one caller's cancellation is no other caller's.
    const listing = this.#list(signal)
    this.#listings.add(listing)
    try {
      return (this.#listed ??= await listing)
    } finally {
      this.#listings.delete(listing)
    }
  }

  readBlobs(files: Iterable<CloneFile>, signal?: AbortSignal): AsyncIterable<ReadBlob> {
    return readInOrder(files, (file) => this.#read(file), signal)
  }

  async readFile(file: CloneFile | string): Promise<Uint8Array> {
    const answer = await this.#read(typeof file === 'string' ? await this.#find(file) : file)
    if (answer instanceof AppError) throw answer
    return answer
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.#reader.close()
    await Promise.allSettled(this.#listings)
    await removeSandbox(this.#sandbox)
  }

  async #list(signal?: AbortSignal): Promise<readonly CloneFile[]> {
    const either = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal
    const files = await listTree(this.#sandbox, this.commit, either)
    if (files === null) throw objectMissing(`the file list of ${this.name}`, this.commit, this.#borrowed)
    return files
  }

  async #find(path: string): Promise<CloneFile> {
    this.#byPath ??= new Map((await this.listFiles()).map((file) => [file.path, file]))
    const file = this.#byPath.get(path)
    if (file) return file
    throw new AppError({
      code: 'not_found',
      message: `There is no file ${path} at commit ${this.commit}.`,
      attempted: `read ${path}`,
      next: 'Choose a file from the list of this commit.',
    })
  }

  async #read(file: CloneFile): Promise<Uint8Array | AppError> {
    if (file.mode === 'submodule') return isSubmodule(file)
    if ((file.size ?? 0) > largestFile) return tooLarge(file.path, largestFile)
    const object = await this.#reader.read(file.blob)
    if (object.type === 'tooLarge') return tooLarge(file.path, largestFile)
    // A crafted tree may name a tree or commit as a file's content.
    if (object.type !== 'blob' || !('bytes' in object)) return objectMissing(file.path, file.blob, this.#borrowed)
    return object.bytes
  }
}

function isSubmodule(file: CloneFile): AppError {
  return unsupported(
    `${file.path} is a submodule: its files are in a repository of their own, at commit ${file.blob}.`,
    `read ${file.path}`,
    'Add that repository to the study to see its files.',
  )
}
