/** Fixture git: makes repositories for tests piece by piece, so that any name and any content can go in. */
import { execFileSync } from 'node:child_process'

export interface FixtureEntry {
  /** Raw bytes of one name; no slash. */
  readonly name: string | Buffer
  readonly mode?: '100644' | '100755' | '120000' | '160000' | '040000'
  /** Content; or for a submodule or folder, the id. */
  readonly content?: string | Buffer
  readonly id?: string
}

/** Runs git in a folder, free of the settings of whoever runs the tests. */
export function fixtureGit(folder: string, options: readonly string[], input: string | Buffer = ''): string {
  return execFileSync('git', ['-C', folder, ...options], {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      HOME: folder,
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_EMAIL: 'ada@example.org',
      GIT_COMMITTER_NAME: 'Ada',
      GIT_COMMITTER_EMAIL: 'ada@example.org',
      GIT_AUTHOR_DATE: '2024-02-21T12:00:00Z',
      GIT_COMMITTER_DATE: '2024-02-21T12:00:00Z',
    },
  }).trim()
}

export function initialise(folder: string, options: readonly string[] = []): void {
  fixtureGit(folder, ['-c', 'init.defaultBranch=main', 'init', '--quiet', ...options, '.'])
}

export function writeTree(folder: string, entries: readonly FixtureEntry[]): string {
  const lines = entries.map(({ name, mode = '100644', content = '', id }) => {
    const object = id ?? fixtureGit(folder, ['hash-object', '-w', '--stdin'], content)
    const type = mode === '160000' ? 'commit' : mode === '040000' ? 'tree' : 'blob'
    return Buffer.concat([Buffer.from(`${mode} ${type} ${object}\t`), Buffer.from(name), Buffer.from([0])])
  })
  return fixtureGit(folder, ['mktree', '-z', '--missing'], Buffer.concat(lines))
}

/** Commits a tree to main and gives the commit's id. */
export function commitTree(folder: string, tree: string, message = 'Begin'): string {
  const commit = fixtureGit(folder, ['commit-tree', tree, '-m', message])
  fixtureGit(folder, ['update-ref', 'refs/heads/main', commit])
  return commit
}

/** A repository with one commit of these files. */
export function commitFiles(folder: string, entries: readonly FixtureEntry[], options: readonly string[] = []): string {
  initialise(folder, options)
  return commitTree(folder, writeTree(folder, entries))
}
