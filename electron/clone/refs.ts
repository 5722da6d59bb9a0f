/** Refs: resolves HEAD, branches and tags by reading the clone's files; starts no process, follows no link. */
import { commitUnresolved } from './failures.ts'
import type { GitDirectory } from './gitDirectory.ts'
import { largestPackedRefs, largestRef } from './limits.ts'
import { readSmallFile } from './safeFile.ts'

const deepestReference = 5
const objectId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** Object id that HEAD stands for: a commit, or a tag. Throws commit_unresolved for an unborn or broken HEAD. */
export async function resolveHead(directory: GitDirectory): Promise<string> {
  const attempted = `read HEAD of ${directory.root}`
  const head = await readLine(directory.own, 'HEAD')
  if (head === null) throw commitUnresolved('HEAD of the clone cannot be read.', attempted)
  if (objectId.test(head)) return head
  const name = referenceIn(head)
  if (name === null) throw commitUnresolved(`HEAD of the clone makes no sense: ${shorten(head)}`, attempted)
  const id = await follow(directory, name, 1)
  if (id !== null) return id
  throw commitUnresolved(`HEAD names ${name}, which has no commit yet.`, attempted, 'Name a commit, branch or tag.')
}

/** Object id of a branch or tag, looked for where git looks, and then among the branches of origin; null if none. */
export async function resolveName(directory: GitDirectory, name: string): Promise<string | null> {
  if (name === 'HEAD') return resolveHead(directory)
  const candidates = name.startsWith('refs/') ? [name] : []
  for (const folder of ['refs/tags', 'refs/heads', 'refs/remotes', 'refs/remotes/origin']) {
    candidates.push(`${folder}/${name}`)
  }
  for (const candidate of candidates) {
    const id = isSafeReference(candidate) ? await follow(directory, candidate, 0) : null
    if (id !== null) return id
  }
  return null
}

/** True for names that stay below refs/ on every file system; anything else is never turned into a path. */
export function isSafeReference(name: string): boolean {
  if (!name.startsWith('refs/') || name.length > 1024) return false
  if (/[\s~^:?*[\\\p{Cc}]|\.\.|@\{/u.test(name)) return false
  return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'))
}

async function follow(directory: GitDirectory, name: string, depth: number): Promise<string | null> {
  if (depth > deepestReference || !isSafeReference(name)) return null
  const line = (await readLine(directory.common, name)) ?? (await packedRef(directory, name))
  if (line === null) return null
  if (objectId.test(line)) return line
  const next = referenceIn(line)
  return next === null ? null : follow(directory, next, depth + 1)
}

async function packedRef(directory: GitDirectory, name: string): Promise<string | null> {
  const bytes = await readSmallFile(directory.common, 'packed-refs', largestPackedRefs)
  if (bytes === null) return null
  const wanted = Buffer.from(` ${name}`)
  // Searched as bytes: a large file is not worth splitting into lines for one name.
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) {
    const stop = bytes.indexOf(0x0a, at)
    const start = bytes.lastIndexOf(0x0a, at) + 1
    const line = bytes.toString('utf8', start, stop === -1 ? bytes.length : stop).trimEnd()
    const id = line.slice(0, line.length - wanted.length)
    if (line.endsWith(` ${name}`) && objectId.test(id)) return id
  }
  return null
}

async function readLine(root: string, path: string): Promise<string | null> {
  const bytes = await readSmallFile(root, path, largestRef)
  return bytes === null ? null : bytes.toString('utf8').trimEnd()
}

function referenceIn(line: string): string | null {
  const name = /^ref:\s*(\S+)$/.exec(line)?.[1]
  return name !== undefined && isSafeReference(name) ? name : null
}

function shorten(text: string): string {
  return JSON.stringify(text.slice(0, 80))
}
