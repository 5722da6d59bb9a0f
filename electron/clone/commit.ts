/** Commit: turns what a user names (id, start of an id, branch, tag) into the full id of a commit the clone holds. */
import { commitMissing, commitUnresolved } from './failures.ts'
import { gitIsOnPath, runGit } from './git.ts'
import { borrowedFrom, type GitDirectory } from './gitDirectory.ts'
import type { GitSandbox } from './gitSandbox.ts'
import type { ObjectReader } from './objectReader.ts'
import { resolveHead, resolveName } from './refs.ts'
import { holdsCommit } from './storedCommit.ts'

const deepestTag = 10

export interface OpenedStore {
  readonly directory: GitDirectory
  readonly sandbox: GitSandbox
  readonly reader: ObjectReader
}

/** Full commit id; without a wish, HEAD's. Throws commit_unresolved or object_missing. */
export async function resolveCommit(store: OpenedStore, wish: string | undefined): Promise<string> {
  const { root, objectFormat } = store.directory
  if (wish === undefined) return peel(store, await resolveHead(store.directory))
  const attempted = `open ${root} at ${wish}`
  const id = wish.toLowerCase()
  if (/^[0-9a-f]+$/.test(id) && id.length === (objectFormat === 'sha256' ? 64 : 40)) return peel(store, id)
  const named = await resolveName(store.directory, wish)
  if (named !== null) return peel(store, named)
  const matches = /^[0-9a-f]{4,63}$/.test(id) ? await commitsStartingWith(store, id) : []
  if (matches.length === 1 && matches[0] !== undefined) return matches[0]
  if (matches.length > 1) {
    const shown = matches.slice(0, 5).join(', ')
    throw commitUnresolved(`Several commits start with ${wish}: ${shown}`, attempted, 'Give more of its digits.')
  }
  throw commitUnresolved(`The clone has no commit, branch or tag called ${wish}.`, attempted)
}

/**
 * Follows annotated tags down to a commit. Mostly the id is one, which the files tell sooner than a process that must be
 * started; but whoever has no git should hear of it when a clone is opened, and not later.
 */
async function peel(store: OpenedStore, id: string): Promise<string> {
  const { root } = store.directory
  if ((await holdsCommit(store.directory, id)) && (await gitIsOnPath())) return id
  let current = id
  for (let depth = 0; depth < deepestTag; depth += 1) {
    const object = await store.reader.read(current)
    if (object.type === 'commit') return current
    if (object.type === 'missing' || object.type === 'damaged')
      throw commitMissing(current, root, await borrowedFrom(store.directory))
    const target = object.type === 'tag' && 'bytes' in object ? targetOf(object.bytes) : null
    if (target === null) break
    current = target
  }
  throw commitUnresolved(`${id} is not a commit and leads to none.`, `open ${root} at ${id}`)
}

function targetOf(tag: Buffer): string | null {
  return /^object ([0-9a-f]+)\n/.exec(tag.toString('latin1', 0, 100))?.[1] ?? null
}

async function commitsStartingWith(store: OpenedStore, start: string): Promise<string[]> {
  const output = await outputOf(store.sandbox, 'rev-parse', [`--disambiguate=${start}`])
  const ids = output.split('\n').filter((line) => line !== '')
  const types = await typesOf(store, ids)
  return ids.filter((id) => types.get(id) === 'commit')
}

/** Type of each object that is present. */
async function typesOf(store: OpenedStore, ids: readonly string[]): Promise<Map<string, string>> {
  const input = ids.map((id) => `${id}\n`).join('')
  const output = await outputOf(store.sandbox, 'cat-file', ['--batch-check=%(objectname) %(objecttype)'], input)
  const found = output.matchAll(/^([0-9a-f]+) (commit|tag|tree|blob)$/gm)
  return new Map(Array.from(found, ([, id = '', type = '']) => [id, type]))
}

async function outputOf(
  sandbox: GitSandbox,
  command: 'rev-parse' | 'cat-file',
  options: readonly string[],
  input = '',
): Promise<string> {
  const chunks: Buffer[] = []
  await runGit(sandbox, command, options, { input, onOutput: (chunk) => chunks.push(chunk) })
  return Buffer.concat(chunks).toString('latin1')
}
