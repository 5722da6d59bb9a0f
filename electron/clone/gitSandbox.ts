/** Git sandbox: a private, empty git directory that shows git a clone's objects and nothing else of the clone. */
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { objectFolders, type GitDirectory } from './gitDirectory.ts'

export interface GitSandbox {
  /** Our own GIT_DIR; also the working folder of git. */
  readonly directory: string
  /** An empty folder that stands in for the user's home. */
  readonly home: string
  /** Folder with a link for each part of the clone's object database. */
  readonly objects: string
}

/**
 * Makes the sandbox. The clone's `objects` folder is not handed over whole: git would follow its info/alternates to
 * anywhere on the disk. Links to its packs and fan-out folders leave that file, and all others beside it, behind.
 */
export async function makeSandbox(clone: GitDirectory): Promise<GitSandbox> {
  const folders = await objectFolders(clone)
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'loadstone-git-')))
  const sandbox = { directory, home: join(directory, 'home'), objects: join(directory, 'objects') }
  try {
    for (const name of ['home', 'objects', 'refs']) await mkdir(join(directory, name))
    await writeFile(join(directory, 'HEAD'), 'ref: refs/heads/none\n')
    await writeFile(join(directory, 'config'), configurationFor(clone))
    const link = (name: string) => symlink(join(clone.common, 'objects', name), join(sandbox.objects, name), 'junction')
    await Promise.all(folders.map(link))
    return sandbox
  } catch (error) {
    await removeSandbox(sandbox)
    throw error
  }
}

export async function removeSandbox(sandbox: GitSandbox): Promise<void> {
  // Removing a link never touches what it leads to.
  await rm(sandbox.directory, { recursive: true, force: true, maxRetries: 3 })
}

/** Indexes that git could do without are switched off: each is one more parser for crafted files. */
function configurationFor(clone: GitDirectory): string {
  const core = 'bare = true\n\tmultiPackIndex = false\n\tcommitGraph = false\n'
  return clone.objectFormat === 'sha256'
    ? `[core]\n\trepositoryFormatVersion = 1\n\t${core}[extensions]\n\tobjectFormat = sha256\n`
    : `[core]\n\trepositoryFormatVersion = 0\n\t${core}`
}
