/** Git directory: finds where a clone keeps its refs and objects, without being led to somebody else's. */
import type { Stats } from 'node:fs'
import { lstat, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { notARepository, unsupported } from './failures.ts'
import { largestConfiguration, largestRef } from './limits.ts'
import { isInside, readSmallFile } from './safeFile.ts'
import { parseConfiguration, settingOf, type Setting } from './gitConfiguration.ts'

export interface GitDirectory {
  /** Real path of the work tree, or of the repository itself when it is bare. */
  readonly root: string
  /** Holds HEAD; a worktree's own. */
  readonly own: string
  /** Holds refs, objects and config; the same as `own` outside worktrees. */
  readonly common: string
  readonly settings: readonly Setting[]
  readonly objectFormat: 'sha1' | 'sha256'
}

/** What a folder looks like from outside; `linked` has a `.git` file, as worktrees and submodules do. */
export type Appearance = 'clone' | 'linked' | 'bare' | 'folder'

export async function appearanceOf(root: string): Promise<Appearance> {
  const entry = await look(join(root, '.git'))
  if (entry?.isDirectory()) return 'clone'
  // A link called .git is shown as a clone so that opening it says why it is refused.
  if (entry) return entry.isFile() ? 'linked' : 'clone'
  return (await holdsRepository(root)) ? 'bare' : 'folder'
}

/** Git directory of a folder that looks like a repository; throws when it is none or leads out of itself. */
export async function openGitDirectory(root: string, appearance: Appearance): Promise<GitDirectory> {
  const place = await placeOf(root, appearance)
  if (!(await holdsRepository(place.common))) {
    throw notARepository(root, `${place.common} is not a git directory: HEAD, objects or refs are missing.`)
  }
  const bytes = await readSmallFile(place.common, 'config', largestConfiguration)
  const settings = parseConfiguration(bytes?.toString('utf8') ?? '')
  const storage = settingOf(settings, 'extensions', '', 'refstorage') ?? 'files'
  if (storage !== 'files') {
    throw unsupported(
      `The clone keeps its refs in the "${storage}" format, which Loadstone cannot read.`,
      `open ${root}`,
      'Run "git refs migrate --ref-format=files" in the clone, and try again.',
    )
  }
  const format = settingOf(settings, 'extensions', '', 'objectformat')
  return { ...place, settings, objectFormat: format?.toLowerCase() === 'sha256' ? 'sha256' : 'sha1' }
}

async function placeOf(root: string, appearance: Appearance) {
  if (appearance === 'bare') return { root, own: root, common: root }
  const entry = join(root, '.git')
  if (appearance === 'clone') {
    if (!(await look(entry))?.isDirectory()) throw leadsOut(root, entry)
    return { root, own: entry, common: entry }
  }
  return followGitFile(root)
}

/**
 * A `.git` file names a directory elsewhere, so it could name any repository of the user. It is followed only where
 * that directory vouches for it: a worktree's points back, and a submodule's lies in the repository around it.
 */
async function followGitFile(root: string) {
  const line = await firstLine(root, '.git')
  const target = /^gitdir: (.+)$/.exec(line ?? '')?.[1]
  if (target === undefined) throw notARepository(root, `The .git file in ${root} does not name a git directory.`)
  const own = await realpath(resolve(root, target)).catch(() => null)
  if (own === null) {
    throw notARepository(root, `The .git file in ${root} names a directory that does not exist: ${target}`)
  }
  const back = await firstLine(own, 'gitdir')
  if (back !== null && basename(dirname(own)) === 'worktrees') {
    const pointed = await realpath(resolve(own, back)).catch(() => null)
    if (pointed === join(root, '.git')) return { root, own, common: dirname(dirname(own)) }
  }
  if (await isModuleAround(root, own)) return { root, own, common: own }
  throw leadsOut(root, own)
}

async function isModuleAround(root: string, own: string): Promise<boolean> {
  const marker = `${sep}.git${sep}modules${sep}`
  const at = own.lastIndexOf(marker)
  return at !== -1 && isInside(own.slice(0, at), root) && root !== own.slice(0, at)
}

/** True for a directory with HEAD, objects and refs, none of them a link to elsewhere. */
async function holdsRepository(directory: string): Promise<boolean> {
  const [head, objects, refs] = await Promise.all(
    ['HEAD', 'objects', 'refs'].map((name) => look(join(directory, name))),
  )
  return Boolean(head?.isFile() && objects?.isDirectory() && refs?.isDirectory())
}

async function firstLine(root: string, path: string): Promise<string | null> {
  const bytes = await readSmallFile(root, path, largestRef)
  return bytes?.toString('utf8').split(/\r?\n/, 1)[0] ?? null
}

async function look(path: string): Promise<Stats | null> {
  return lstat(path).catch(() => null)
}

function leadsOut(root: string, target: string) {
  return unsupported(
    `The .git of ${root} leads to ${target}, which does not belong to it.`,
    `open ${root}`,
    'Open the directory that holds the repository itself.',
  )
}

/** Stores that the clone borrows objects from, as written in objects/info/alternates; null when there are none. */
export async function borrowedFrom(directory: GitDirectory): Promise<string | null> {
  const bytes = await readSmallFile(directory.common, 'objects/info/alternates', largestConfiguration)
  const lines =
    bytes
      ?.toString('utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')) ?? []
  return lines.length > 0 ? lines.join(', ').slice(0, 500) : null
}

/**
 * Folders of the object database that git may be shown: packs and fan-out folders that hold nothing but files. A link
 * or a pipe among them could lead elsewhere or make git wait for ever.
 */
export async function objectFolders(directory: GitDirectory): Promise<string[]> {
  const objects = join(directory.common, 'objects')
  const entries = await readdir(objects, { withFileTypes: true })
  const folders = entries.filter(({ name }) => name === 'pack' || /^[0-9a-f]{2}$/.test(name))
  for (const folder of folders) {
    const inside = folder.isDirectory() ? await readdir(join(objects, folder.name), { withFileTypes: true }) : []
    const strange = folder.isDirectory() ? inside.find((entry) => !entry.isFile() && !entry.isDirectory()) : folder
    if (strange) {
      throw unsupported(
        `The clone's object database holds something that is neither a file nor a folder: ${strange.name}`,
        `open ${directory.root}`,
        'Make a fresh clone of it with git, and open that one.',
      )
    }
  }
  return folders.map(({ name }) => name)
}
