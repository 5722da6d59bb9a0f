/** Safe files: opens a file below a root without following a link out of it and without waiting on a pipe. */
import { constants } from 'node:fs'
import { lstat, open, realpath, type FileHandle } from 'node:fs/promises'
import { sep } from 'node:path'
import { pathBytes } from './pathName.ts'

// Windows knows neither flag; the look at the entry before and at its real path after opening stand in for them.
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** Why a path below the root was not opened. */
export type Refusal = 'missing' | 'denied' | 'escapes' | 'not_a_file'

export class RefusedFile extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal, path: string) {
    super(`${path}: ${refusal}`)
    this.name = 'RefusedFile'
    this.refusal = refusal
  }
}

/** Absolute bytes of a shown path below a root. */
export function absolutePath(root: string, path: string): Buffer {
  return Buffer.concat([Buffer.from(root + sep, 'utf8'), pathBytes(path)])
}

/** True when a real path is the root or lies below it. */
export function isInside(root: string, path: string | Buffer): boolean {
  const edge = Buffer.from(root.endsWith(sep) ? root : root + sep)
  const bytes = Buffer.from(path)
  return bytes.equals(Buffer.from(root)) || bytes.subarray(0, edge.length).equals(edge)
}

/**
 * Opens an ordinary file below a root, which must be a real path. Throws RefusedFile for links, pipes, sockets,
 * devices and anything that really lies elsewhere.
 */
export async function openInside(root: string, path: string): Promise<FileHandle> {
  const absolute = absolutePath(root, path)
  try {
    // Looked at before it is opened: opening a device can itself have an effect.
    if (!(await lstat(absolute)).isFile()) throw new RefusedFile('not_a_file', path)
    if (!isInside(root, await realpath(absolute, 'buffer'))) throw new RefusedFile('escapes', path)
    return await openChecked(root, path, absolute)
  } catch (error) {
    throw asRefusal(error, path)
  }
}

async function openChecked(root: string, path: string, absolute: Buffer): Promise<FileHandle> {
  const handle = await open(absolute, openFlags)
  try {
    const opened = await handle.stat({ bigint: true })
    if (!opened.isFile()) throw new RefusedFile('not_a_file', path)
    // A folder on the way may have been swapped for a link in between: what was opened must be what lies inside.
    const real = await realpath(absolute, 'buffer')
    const named = await lstat(real, { bigint: true })
    if (!isInside(root, real) || named.ino !== opened.ino || named.dev !== opened.dev) {
      throw new RefusedFile('escapes', path)
    }
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Reads a file below a root up to a number of bytes; null when it is missing, refused, or longer than that. */
export async function readSmallFile(root: string, path: string, limit: number): Promise<Buffer | null> {
  let handle: FileHandle
  try {
    handle = await openInside(root, path)
  } catch (error) {
    if (error instanceof RefusedFile) return null
    throw error
  }
  try {
    return await readUpTo(handle, limit)
  } finally {
    await handle.close()
  }
}

/** All bytes of an open file, or null when there are more than the limit. */
export async function readUpTo(handle: FileHandle, limit: number): Promise<Buffer | null> {
  const { size } = await handle.stat()
  if (size > limit) return null
  const chunks: Buffer[] = []
  let total = 0
  while (total <= limit) {
    // One byte more than the size tells whether the file grew after it was looked at.
    const wanted = Math.min(Math.max(size - total, 0) + 1, limit - total + 1)
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, null)
    if (bytesRead === 0) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
    chunks.push(buffer.subarray(0, bytesRead))
    total += bytesRead
  }
  return null
}

function asRefusal(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return new RefusedFile('missing', path)
  if (code === 'EACCES' || code === 'EPERM') return new RefusedFile('denied', path)
  if (code === 'ELOOP' || code === 'ENXIO') return new RefusedFile('not_a_file', path)
  return error
}
