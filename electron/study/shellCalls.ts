/** What a renderer without native dialogs asks of this machine: folders to choose from, and what this is. */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import type { FolderEntry } from '../../shared/api/shell.ts'
import { AppError } from '../../shared/errors.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../transport/handlers.ts'

function kindOf(path: string, isFolder: boolean): FolderEntry['kind'] {
  if (!isFolder) return path.endsWith('.loadstone') ? 'study' : 'file'
  return existsSync(join(path, '.git')) ? 'repository' : 'folder'
}

/** Folders and studies, folders first; links and hidden entries are left out. */
async function listFolder(
  wanted: string | null,
): Promise<{ path: string; parent: string | null; entries: FolderEntry[] }> {
  const path = resolve(wanted ?? homedir())
  const found = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    throw new AppError(
      {
        code: 'not_found',
        message: `${path} cannot be listed.`,
        attempted: `list ${path}`,
        next: 'Choose a folder that exists and that you may read.',
      },
      { cause: error },
    )
  })
  const entries = found
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.name.endsWith('.loadstone')))
    .map((entry): FolderEntry => {
      const full = join(path, entry.name)
      return { name: entry.name, path: full, kind: kindOf(full, entry.isDirectory()) }
    })
    .toSorted((a, b) => Number(a.kind === 'study') - Number(b.kind === 'study') || a.name.localeCompare(b.name))
  const parent = dirname(path)
  return { path, parent: parent === path ? null : parent, entries }
}

function sqliteVersion(): string {
  const database = new Database(':memory:')
  try {
    return String(database.prepare('SELECT sqlite_version()').pluck().get())
  } finally {
    database.close()
  }
}

export function shellHandlers({ host, version, desk }: Context): Handlers<'shell'> {
  const { installation } = desk
  return {
    listFolder: ({ path }) => listFolder(path),
    preferences: () => installation.preferences,
    setPreferences: (preferences) => {
      installation.setPreferences(preferences)
      return {}
    },
    about: () => ({ host, version, node: process.versions.node, sqlite: sqliteVersion() }),
  }
}
