/** Discovery: tells whether a path is one clone, a folder full of clones, or just a folder. Opens none of them. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fromFileSystem, throwIfCancelled, unsupported } from './failures.ts'
import { appearanceOf } from './gitDirectory.ts'
import { mostFoldersSearched } from './limits.ts'
import { realFolder } from './openClone.ts'

export interface FoundClone {
  readonly path: string
  readonly kind: 'git' | 'folder'
}

const deepestClone = 3

/**
 * Clones at or below a path, in the order of their paths. Search stops at each repository and at three folders down,
 * and follows no link; where no clone is found, the folder itself is the answer, as a plain folder.
 */
export async function discoverClones(path: string, signal?: AbortSignal): Promise<FoundClone[]> {
  const root = await realFolder(path)
  const found: FoundClone[] = []
  let level = [root]
  let searched = 0
  for (let depth = 0; depth <= deepestClone && level.length > 0; depth += 1) {
    const next: string[] = []
    for (const folder of level) {
      throwIfCancelled(signal, `look for clones in ${root}`)
      searched += 1
      if (searched > mostFoldersSearched) throw tooMany(root)
      if ((await appearanceOf(folder)) !== 'folder') found.push({ path: folder, kind: 'git' })
      else if (depth < deepestClone) next.push(...(await foldersIn(folder, folder === root)))
    }
    level = next
  }
  if (found.length === 0) return [{ path: root, kind: 'folder' }]
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function foldersIn(folder: string, isRoot: boolean): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    // An entry for a link is no directory, so links are left out here.
    return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name))
  } catch (error) {
    if (isRoot) throw fromFileSystem(error, folder, `look for clones in ${folder}`)
    // A folder among many that may not be read is no reason to find nothing.
    return []
  }
}

function tooMany(root: string) {
  return unsupported(
    `${root} has more than ${mostFoldersSearched} folders to look into.`,
    `look for clones in ${root}`,
    'Choose a folder closer to the clones.',
  )
}
