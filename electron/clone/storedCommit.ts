/** Stored commit: tells from the files of an object database that an id is a commit's, without starting git for it. */
import { readdir, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { constants, inflateSync } from 'node:zlib'
import type { GitDirectory } from './gitDirectory.ts'
import { mostPacksSearched, largestLooseCommit, widestFan } from './limits.ts'
import { openInside, readSmallFile } from './safeFile.ts'

/**
 * True when the clone holds a commit of this full id. False says nothing: it may lie in a form that only git reads (as a
 * difference to another object, in an older index, beyond 2 GB of a pack), or not at all.
 */
export async function holdsCommit(directory: GitDirectory, id: string): Promise<boolean> {
  if (await isLooseCommit(directory.common, id)) return true
  const names = await readdir(join(directory.common, 'objects', 'pack')).catch(() => [])
  const indexes = names.filter((name) => /^pack-[0-9a-f]+\.idx$/.test(name))
  if (indexes.length > mostPacksSearched) return false
  for (const name of indexes) {
    const offset = await offsetIn(directory.common, `objects/pack/${name}`, Buffer.from(id, 'hex'))
    if (offset !== null) return isPackedCommit(directory.common, `objects/pack/${name.replace(/idx$/, 'pack')}`, offset)
  }
  return false
}

/** A loose object is deflated behind its type and size. */
async function isLooseCommit(root: string, id: string): Promise<boolean> {
  const bytes = await readSmallFile(root, `objects/${id.slice(0, 2)}/${id.slice(2)}`, largestLooseCommit)
  if (bytes === null) return false
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: largestLooseCommit * 8 }
    return /^commit \d+\0/.test(inflateSync(bytes, options).toString('latin1', 0, 32))
  } catch {
    return false
  }
}

const magic = Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2])
const fan = 256 * 4

/** Where the object begins in the pack of this index (git's format 2); null when it is not there, or not told in this form. */
async function offsetIn(root: string, path: string, id: Buffer): Promise<number | null> {
  return withFile(root, path, async (index) => {
    const head = await bytesAt(index, 0, magic.length + fan)
    if (!head.subarray(0, magic.length).equals(magic)) return null
    const upTo = (first: number): number => (first < 0 ? 0 : head.readUInt32BE(magic.length + first * 4))
    const from = upTo((id[0] ?? 0) - 1)
    const count = upTo(id[0] ?? 0) - from
    if (count <= 0 || count * id.length > widestFan) return null
    const names = await bytesAt(index, head.length + from * id.length, count * id.length)
    const place = placeOf(names, id)
    if (place === null) return null
    const all = upTo(255)
    // Behind the names stand their checksums, of four bytes each, and then the offsets.
    const offset = await bytesAt(index, head.length + all * (id.length + 4) + (from + place) * 4, 4)
    const value = offset.readUInt32BE()
    return value < 2 ** 31 ? value : null
  })
}

/** Which of the names, which stand in order, is the id. */
function placeOf(names: Buffer, id: Buffer): number | null {
  let low = 0
  let high = names.length / id.length
  while (low < high) {
    const middle = (low + high) >> 1
    const order = names.compare(id, 0, id.length, middle * id.length, (middle + 1) * id.length)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle
  }
  return null
}

/** Three bits of an entry's first byte are its type; 1 is a commit that is stored whole. */
async function isPackedCommit(root: string, path: string, offset: number): Promise<boolean> {
  const isCommit = await withFile(root, path, async (pack) => {
    const first = (await bytesAt(pack, offset, 1))[0] ?? 0
    return ((first >> 4) & 7) === 1
  })
  return isCommit === true
}

/** Null for a file that is missing, refused, or ends too soon. */
async function withFile<T>(root: string, path: string, read: (file: FileHandle) => Promise<T>): Promise<T | null> {
  const file = await openInside(root, path).catch(() => null)
  if (file === null) return null
  try {
    return await read(file)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  } finally {
    await file.close()
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw new RangeError('the file ends before what is looked for')
  return buffer
}
