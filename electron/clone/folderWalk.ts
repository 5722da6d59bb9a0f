/** Folder walk: lists what lies in a plain folder, without following a link and without opening anything. */
import type { Stats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { fromFileSystem, throwIfCancelled, unsupported } from './failures.ts'
import { deepestFolder, mostFiles } from './limits.ts'
import { showPath } from './pathName.ts'
import { absolutePath } from './safeFile.ts'

/** `special` is a pipe, socket or device. */
export type EntryType = 'file' | 'symlink' | 'special'

export interface FolderEntry {
  readonly path: string
  readonly bytes: Buffer
  readonly type: EntryType
  readonly executable: boolean
  readonly size: number
}

/** Entries below a root in the byte order of their paths; `.git` is left out at every depth. */
export async function walkFolder(root: string, signal?: AbortSignal): Promise<FolderEntry[]> {
  const found: FolderEntry[] = []
  const open: { bytes: Buffer; depth: number }[] = [{ bytes: Buffer.alloc(0), depth: 0 }]
  for (let folder = open.pop(); folder; folder = open.pop()) {
    throwIfCancelled(signal, `list ${root}`)
    if (folder.depth > deepestFolder) throw tooDeep(root)
    for (const name of await namesIn(root, folder.bytes)) {
      const bytes = folder.bytes.length === 0 ? name : Buffer.concat([folder.bytes, Buffer.from('/'), name])
      const stats = await lstat(absolutePath(root, showPath(bytes))).catch(() => null)
      if (stats === null) continue
      if (stats.isDirectory()) open.push({ bytes, depth: folder.depth + 1 })
      else found.push(entryOf(bytes, stats))
      if (found.length > mostFiles) throw tooMany(root)
    }
  }
  return found.sort((a, b) => Buffer.compare(a.bytes, b.bytes))
}

async function namesIn(root: string, folder: Buffer): Promise<Buffer[]> {
  const absolute = folder.length === 0 ? root : absolutePath(root, showPath(folder))
  try {
    const names = await readdir(absolute, { encoding: 'buffer' })
    return names.filter((name) => name.toString('latin1').toLowerCase() !== '.git')
  } catch (error) {
    throw fromFileSystem(error, `${root}/${showPath(folder)}`, `list ${root}`)
  }
}

function entryOf(bytes: Buffer, stats: Stats): FolderEntry {
  return {
    path: showPath(bytes),
    bytes,
    type: typeOf(stats),
    // Windows has no such permission, and marks by file name alone.
    executable: process.platform !== 'win32' && (stats.mode & 0o100) !== 0,
    size: stats.size,
  }
}

function typeOf(stats: Stats): EntryType {
  if (stats.isSymbolicLink()) return 'symlink'
  return stats.isFile() ? 'file' : 'special'
}

function tooMany(root: string) {
  return unsupported(
    `${root} holds more than ${mostFiles} files.`,
    `open ${root}`,
    'Choose the folder of one project rather than one that holds everything.',
  )
}

function tooDeep(root: string) {
  return unsupported(
    `${root} has folders nested more than ${deepestFolder} deep.`,
    `open ${root}`,
    'Choose a folder further down.',
  )
}
