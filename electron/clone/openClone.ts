/** Open clone: opens whatever lies at a path, as a git repository where it is one and as a plain folder otherwise. */
import { realpath, stat } from 'node:fs/promises'
import { AppError } from '../../shared/errors.ts'
import type { Clone } from './clone.ts'
import { commitUnresolved, fromFileSystem, throwIfCancelled } from './failures.ts'
import { openFolderClone } from './folderClone.ts'
import { openGitClone } from './gitClone.ts'
import { appearanceOf } from './gitDirectory.ts'

export type { Clone, CloneFile, ReadBlob } from './clone.ts'

export interface OpenCloneOptions {
  /** Full or abbreviated id, branch or tag; for a plain folder the id of its listing. HEAD when left out. */
  readonly commit?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** The caller closes what it gets. Throws AppError only, unless the disk itself fails. */
export async function openClone(path: string, { commit, signal }: OpenCloneOptions = {}): Promise<Clone> {
  throwIfCancelled(signal, `open ${path}`)
  const root = await realFolder(path)
  const appearance = await appearanceOf(root)
  const ofFolder = commit?.startsWith('folder:') ?? false
  if (appearance === 'folder' && commit !== undefined && !ofFolder) {
    throw commitUnresolved(
      `${root} is a plain folder and has no commits.`,
      `open ${root} at ${commit}`,
      'Open it without naming a commit, or choose a clone.',
    )
  }
  // A folder that was added before it became a repository is still the folder that was added.
  if (appearance === 'folder' || ofFolder) return openFolderClone(root, commit, signal)
  return openGitClone(root, appearance, commit)
}

/** Real path of a folder; the one place where a link is followed, because the user named it. */
export async function realFolder(path: string): Promise<string> {
  const attempted = `open ${path}`
  try {
    const root = await realpath(path)
    if ((await stat(root)).isDirectory()) return root
  } catch (error) {
    throw fromFileSystem(error, path, attempted)
  }
  throw new AppError({
    code: 'invalid_input',
    message: `${path} is a file, not a folder.`,
    attempted,
    next: 'Choose the folder that holds the clone.',
  })
}
