/** References: lists a clone's branches and tags by reading its files; starts no process, follows no link. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reference } from '../../shared/api/corpus.ts'
import { appearanceOf, openGitDirectory, type GitDirectory } from './gitDirectory.ts'
import { largestPackedRefs } from './limits.ts'
import { realFolder } from './openClone.ts'
import { isSafeReference, resolveName } from './refs.ts'
import { readSmallFile } from './safeFile.ts'

/** More than anybody chooses from a list; whatever is beyond can still be named. */
const mostReferences = 5000
const deepestName = 8

const places = [
  { kind: 'branch', folder: 'refs/heads/' },
  { kind: 'branch', folder: 'refs/remotes/' },
  { kind: 'tag', folder: 'refs/tags/' },
] as const

/** Branches, then tags, each by name; a remote's branches are called `origin/main`. None for a plain folder. */
export async function listReferences(path: string): Promise<Reference[]> {
  const root = await realFolder(path)
  const appearance = await appearanceOf(root)
  if (appearance === 'folder') return []
  const directory = await openGitDirectory(root, appearance)
  const ids = await packedIds(directory)
  for (const { folder } of places) {
    for (const name of await looseNames(directory, folder.slice(0, -1))) {
      const id = await resolveName(directory, name)
      // A loose reference stands for the packed one of its name; a broken one for none.
      if (id === null) ids.delete(name)
      else ids.set(name, id)
    }
  }
  return [...ids].flatMap(([name, id]) => shownAs(name, id)).toSorted(byKindAndName)
}

function shownAs(full: string, id: string): Reference[] {
  const place = places.find(({ folder }) => full.startsWith(folder))
  // A remote's HEAD only repeats one of its branches.
  if (place === undefined || /^refs\/remotes\/[^/]+\/HEAD$/.test(full)) return []
  return [{ kind: place.kind, name: full.slice(place.folder.length), id }]
}

function byKindAndName(a: Reference, b: Reference): number {
  return a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, 'en', { numeric: true })
}

async function packedIds(directory: GitDirectory): Promise<Map<string, string>> {
  const bytes = await readSmallFile(directory.common, 'packed-refs', largestPackedRefs)
  const ids = new Map<string, string>()
  for (const [, id = '', name = ''] of (bytes?.toString('utf8') ?? '').matchAll(/^([0-9a-f]{40,64}) (\S+)$/gm)) {
    if (ids.size >= mostReferences) break
    if (isSafeReference(name)) ids.set(name, id)
  }
  return ids
}

async function looseNames(directory: GitDirectory, folder: string, depth = 0): Promise<string[]> {
  if (depth > deepestName || !isSafeReference(folder)) return []
  const entries = await readdir(join(directory.common, folder), { withFileTypes: true }).catch(() => [])
  const names: string[] = []
  for (const entry of entries) {
    if (names.length >= mostReferences) break
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) names.push(...(await looseNames(directory, name, depth + 1)))
    else if (entry.isFile() && isSafeReference(name)) names.push(name)
  }
  return names
}
