/** Folder clone: reads a plain folder as if it were a commit: listed and hashed once, and held to those hashes. */
import { createHash } from 'node:crypto'
import { readlink, realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Clone, CloneFile, ReadBlob } from './clone.ts'
import { commitUnresolved, fromFileSystem, throwIfCancelled, tooLarge, unsupported } from './failures.ts'
import { fileKind } from './fileKind.ts'
import { walkFolder, type FolderEntry } from './folderWalk.ts'
import { largestFile } from './limits.ts'
import { readInOrder } from './readAhead.ts'
import { repositoryName } from './remote.ts'
import { absolutePath, isInside, openInside, readUpTo, RefusedFile } from './safeFile.ts'

/** Stands for content that is never read: pipes, sockets, devices, unreadable and very large files. */
const noContent = '0'.repeat(40)
const readAtOnce = 8

/** Opens a folder; `commit` is the id it had when it was added, and must still be its id. */
export async function openFolderClone(root: string, commit?: string, signal?: AbortSignal): Promise<Clone> {
  const entries = await walkFolder(root, signal)
  const files: CloneFile[] = []
  for (let from = 0; from < entries.length; from += readAtOnce) {
    throwIfCancelled(signal, `open ${root}`)
    files.push(...(await Promise.all(entries.slice(from, from + readAtOnce).map((entry) => describe(root, entry)))))
  }
  const id = listingId(files)
  if (commit !== undefined && commit !== id) {
    throw commitUnresolved(
      `The folder ${root} is no longer what it was when it was added: ${commit} was asked for, ${id} is there.`,
      `open ${root}`,
      'Bring its files back to that state, or add the folder again as it is now.',
    )
  }
  return new FolderClone(root, id, files)
}

class FolderClone implements Clone {
  readonly kind = 'folder'
  readonly root: string
  readonly commit: string
  readonly origin = null
  readonly name: string
  readonly #files: readonly CloneFile[]
  readonly #byPath: ReadonlyMap<string, CloneFile>

  constructor(root: string, commit: string, files: readonly CloneFile[]) {
    this.root = root
    this.commit = commit
    this.name = repositoryName(null, basename(root))
    this.#files = files
    this.#byPath = new Map(files.map((file) => [file.path, file]))
  }

  async listFiles(signal?: AbortSignal): Promise<readonly CloneFile[]> {
    throwIfCancelled(signal, `list ${this.root}`)
    return this.#files
  }

  readBlobs(files: Iterable<CloneFile>, signal?: AbortSignal): AsyncIterable<ReadBlob> {
    return readInOrder(files, (file) => this.#read(file), signal)
  }

  async readFile(file: CloneFile | string): Promise<Uint8Array> {
    const path = typeof file === 'string' ? file : file.path
    const listed = this.#byPath.get(path)
    const answer = listed ? await this.#read(listed) : notListed(path, this.root)
    if (answer instanceof AppError) throw answer
    return answer
  }

  async close(): Promise<void> {
    // Nothing is held open between reads.
  }

  async #read(file: CloneFile): Promise<Uint8Array | AppError> {
    // Only what the listing named is read, whatever entry a caller makes up.
    if (this.#byPath.get(file.path)?.blob !== file.blob) return notListed(file.path, this.root)
    if (file.blob === noContent) return refusal(file)
    try {
      const bytes = await contentOf(this.root, file)
      if (bytes !== null && blobId(bytes) === file.blob) return bytes
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error
    }
    return changed(file)
  }
}

async function describe(root: string, entry: FolderEntry): Promise<CloneFile> {
  const mode = entry.type === 'symlink' ? 'symlink' : entry.executable && entry.type === 'file' ? 'executable' : 'file'
  const bytes = entry.type === 'special' || entry.size > largestFile ? null : await readOrNull(root, entry.path, mode)
  return {
    path: entry.path,
    blob: bytes === null ? noContent : blobId(bytes),
    size: bytes?.length ?? (entry.type === 'special' ? null : entry.size),
    mode,
    kind: entry.type === 'file' ? fileKind(entry.path) : 'other',
  }
}

async function readOrNull(root: string, path: string, mode: CloneFile['mode']): Promise<Buffer | null> {
  try {
    return await contentOf(root, { path, mode })
  } catch (error) {
    if (error instanceof RefusedFile) return null
    throw fromFileSystem(error, path, `open ${root}`)
  }
}

async function contentOf(root: string, file: Pick<CloneFile, 'path' | 'mode'>): Promise<Buffer | null> {
  if (file.mode === 'symlink') return linkTarget(root, file.path)
  const handle = await openInside(root, file.path)
  try {
    return await readUpTo(handle, largestFile)
  } finally {
    await handle.close()
  }
}

/** Target of a link as bytes, as git keeps it; the link is read, never followed. */
async function linkTarget(root: string, path: string): Promise<Buffer> {
  const slash = path.lastIndexOf('/')
  const parent = slash === -1 ? root : await realpath(absolutePath(root, path.slice(0, slash)), 'buffer')
  if (!isInside(root, parent)) throw new RefusedFile('escapes', path)
  return readlink(absolutePath(root, path), 'buffer').catch(() => {
    throw new RefusedFile('missing', path)
  })
}

/** Id that git would give this content. */
function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** Id of a listing: the same files with the same content have the same id on every machine. */
function listingId(files: readonly CloneFile[]): string {
  const hash = createHash('sha256')
  for (const { path, size, blob } of files) hash.update(`${path}\0${size ?? ''}\0${blob}\0`)
  return `folder:${hash.digest('hex').slice(0, 40)}`
}

function refusal(file: CloneFile): AppError {
  if ((file.size ?? 0) > largestFile) return tooLarge(file.path, largestFile)
  return unsupported(
    `${file.path} is no ordinary file, or may not be read.`,
    `read ${file.path}`,
    'If it should be readable, change its permissions and add the folder again.',
  )
}

function changed(file: CloneFile): AppError {
  return new AppError({
    code: 'object_missing',
    message: `${file.path} is no longer what it was when the folder was opened.`,
    attempted: `read ${file.path}`,
    next: 'Bring the file back to that state, or add the folder again as it is now.',
  })
}

function notListed(path: string, root: string): AppError {
  return new AppError({
    code: 'not_found',
    message: `There is no file ${path} in ${root}.`,
    attempted: `read ${path}`,
    next: 'Choose a file from the list of this folder.',
  })
}
