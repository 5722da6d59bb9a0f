/** Clone: what is offered of an opened repository or folder, whichever of the two it is. */
import type { AppError } from '../../shared/errors.ts'
import type { FileEntry } from '../../shared/api/corpus.ts'

/**
 * One entry of a commit or folder. Paths are data from strangers: they may hold line ends, markup, `..` or control
 * characters, and are never to be joined to a path on this machine.
 */
export type CloneFile = Readonly<FileEntry>

/** Content of a file, or why there is none; one file's error is no error of the others. */
export type ReadBlob =
  | { readonly file: CloneFile; readonly bytes: Uint8Array }
  | { readonly file: CloneFile; readonly error: AppError }

export interface Clone {
  readonly kind: 'git' | 'folder'
  /** Real path on this machine. */
  readonly root: string
  /** Full commit id, or `folder:` and 40 hexadecimal digits of the listing's hash. */
  readonly commit: string
  /** Address of the remote without credentials, or null. */
  readonly origin: string | null
  readonly name: string
  /** Files in the byte order of their paths; the same array each time. */
  listFiles(signal?: AbortSignal): Promise<readonly CloneFile[]>
  /** Reads many files, in the order given, a bounded amount ahead of the consumer; throws only when cancelled. */
  readBlobs(files: Iterable<CloneFile>, signal?: AbortSignal): AsyncIterable<ReadBlob>
  /** Reads one file by entry or path; throws an AppError. A symbolic link's content is its target. */
  readFile(file: CloneFile | string): Promise<Uint8Array>
  /** Ends what was started for this clone and waits for it; may be called more than once. */
  close(): Promise<void>
}
