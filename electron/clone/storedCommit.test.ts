import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitFiles, commitTree, fixtureGit, writeTree } from './fixtureGit.fixture.ts'
import { openGitDirectory } from './gitDirectory.ts'
import { holdsCommit } from './storedCommit.ts'

const files = [{ name: 'load.py', content: 'import torch\n' }]
let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'loadstone-stored-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const holds = async (id: string): Promise<boolean> => holdsCommit(await openGitDirectory(folder, 'clone'), id)

function packAll(): void {
  fixtureGit(folder, ['repack', '-a', '-d', '-q'])
  fixtureGit(folder, ['prune-packed', '-q'])
}

function packed(ending: string): string {
  const packs = join(folder, '.git/objects/pack')
  const name = readdirSync(packs).find((each) => each.endsWith(ending)) ?? ''
  return join(packs, name)
}

/** Git writes packs read-only; a damaged one takes the place of the whole one. */
function replace(path: string, bytes: Buffer): void {
  rmSync(path)
  writeFileSync(path, bytes)
}

test.each(['sha1', 'sha256'])('a commit is told from trees, blobs and tags, loose and packed: %s', async (format) => {
  const first = commitFiles(folder, files, [`--object-format=${format}`])
  const commits = [first]
  for (let round = 0; round < 30; round += 1) {
    const tree = writeTree(folder, [{ name: 'load.py', content: `round = ${round}\n` }])
    commits.push(commitTree(folder, tree, `Round ${round}`))
  }
  fixtureGit(folder, ['tag', '-a', '-m', 'Release', 'v1.0', first])
  const others = ['HEAD^{tree}', 'HEAD:load.py', 'v1.0'].map((name) => fixtureGit(folder, ['rev-parse', name]))
  const missing = 'f'.repeat(first.length)
  const asked = [...commits, ...others, missing]
  const expected = asked.map((id) => commits.includes(id))
  const answers = async (): Promise<boolean[]> => {
    const found: boolean[] = []
    for (const id of asked) found.push(await holds(id))
    return found
  }
  expect(await answers()).toEqual(expected)
  packAll()
  expect(readdirSync(join(folder, '.git/objects')).sort()).toEqual(['info', 'pack'])
  // A commit may be packed as a difference to another: then git is asked. Never is anything else taken for one.
  const found = await answers()
  expect(asked.filter((id, index) => found[index] === true && !commits.includes(id))).toEqual([])
  expect(commits.filter((id) => found[asked.indexOf(id)] === true).length).toBeGreaterThan(20)
})

test('damaged files say nothing', async () => {
  const commit = commitFiles(folder, files)
  const loose = join(folder, '.git/objects', commit.slice(0, 2), commit.slice(2))
  const whole = readFileSync(loose)
  replace(loose, Buffer.from('no deflated data'))
  expect(await holds(commit)).toBe(false)
  replace(loose, whole)
  packAll()
  expect(await holds(commit)).toBe(true)
  const index = packed('.idx')
  const bytes = readFileSync(index)
  for (const damaged of [Buffer.alloc(0), bytes.subarray(0, 900), bytes.subarray(0, 1040), Buffer.alloc(2000, 0xff)]) {
    replace(index, damaged)
    expect(await holds(commit)).toBe(false)
  }
  const wrongVersion = Buffer.from(bytes)
  wrongVersion[7] = 3
  replace(index, wrongVersion)
  expect(await holds(commit)).toBe(false)
  replace(index, bytes)
  expect(await holds(commit)).toBe(true)
  const pack = packed('.pack')
  replace(pack, readFileSync(pack))
  truncateSync(pack, 4)
  expect(await holds(commit)).toBe(false)
})

test('a loose object that would grow without bounds is left to git', async () => {
  const commit = commitFiles(folder, files)
  const written = `${fixtureGit(folder, ['cat-file', '-p', commit])}\n${'x'.repeat(1024 * 1024)}\n`
  const huge = fixtureGit(folder, ['hash-object', '-t', 'commit', '-w', '--stdin'], written)
  expect(await holds(huge)).toBe(false)
  mkdirSync(join(folder, '.git/objects/pack/pack-00.idx'))
  expect(await holds(commit)).toBe(true)
})
