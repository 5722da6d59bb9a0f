/** A repository with a history, for tests that move between its commits, in a study with one repository. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TestBackEnd } from '../backEnd.fixture.ts'
import { fixtureGit } from '../clone/fixtureGit.fixture.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import { makeAnchor } from '../../shared/text/anchor.ts'

/** Files by path; null removes one. */
export type Change = Readonly<Record<string, string | null>>

export interface History {
  readonly path: string
  readonly repositoryId: string
  /** Commits a change on top of the last; gives the commit's id. */
  readonly commit: (change: Change) => string
  /** Commit ids in their order, the first one at 0. */
  readonly commits: readonly string[]
  /** The anchor of a text in a file at the pinned commit. */
  readonly anchorOf: (path: string, quote: string, symbol?: string) => Promise<Anchor>
  /** Codes a text under the first scheme for spans; gives its unit. */
  readonly code: (path: string, quote: string, symbol?: string) => Promise<string>
}

export function writeChange(folder: string, change: Change): void {
  for (const [name, content] of Object.entries(change)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    if (content === null) rmSync(join(folder, name))
    else writeFileSync(join(folder, name), content)
  }
}

export async function startHistory(backEnd: TestBackEnd, files: Readonly<Record<string, string>>): Promise<History> {
  const { ask } = backEnd
  await ask('study.create', { path: join(backEnd.folder, 'a.loadstone'), name: 'Study', raterName: 'Ada' })
  const path = backEnd.makeClone('one', files)
  const commits = [fixtureGit(path, ['rev-parse', 'HEAD'])]
  const { added } = await ask('corpus.add', { path })
  const repositoryId = added[0]?.id ?? ''
  const anchorOf = async (file: string, quote: string, symbol = ''): Promise<Anchor> => {
    const { text, blob } = await ask('corpus.read', { repositoryId, path: file })
    const commit = (await ask('corpus.list', {}))[0]?.commit ?? ''
    const start = text.indexOf(quote)
    if (start === -1) throw new Error(`${file} does not hold ${quote}`)
    return makeAnchor({ commit, path: file, blob, text, start, end: start + quote.length, symbol })
  }
  return {
    path,
    repositoryId,
    commits,
    anchorOf,
    commit: (change) => {
      writeChange(path, change)
      fixtureGit(path, ['add', '--all'])
      fixtureGit(path, ['commit', '--quiet', '--allow-empty', '-m', 'Go on'])
      const id = fixtureGit(path, ['rev-parse', 'HEAD'])
      commits.push(id)
      return id
    },
    code: async (file, quote, symbol) => {
      const anchor = await anchorOf(file, quote, symbol)
      const target = { kind: 'span', repositoryId, anchor } as const
      return (await ask('coding.apply', { target, codeId: await spanCode(backEnd) })).unitId
    },
  }
}

/** The first code that a span can be given. */
export async function spanCode({ ask }: TestBackEnd, at = 0): Promise<string> {
  const schemes = await ask('taxonomy.schemes', {})
  const scheme = schemes.find(({ unitKinds }) => unitKinds.includes('span'))
  const code = scheme?.codes[at]
  if (code === undefined) throw new Error('no code is for spans')
  return code.id
}
