import { mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitFiles, commitTree, fixtureGit, initialise, writeTree } from './fixtureGit.fixture.ts'
import { openClone } from './openClone.ts'

const files = [
  { name: 'README.md', content: '# Read me\n' },
  { name: 'load.py', content: 'import torch\n' },
]
let folder: string
const before = process.env['TMPDIR']
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'loadstone-open-')))
  mkdirSync(join(folder, 'tmp'))
  mkdirSync(join(folder, 'clone'))
  process.env['TMPDIR'] = join(folder, 'tmp')
})
afterEach(() => {
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  rmSync(folder, { recursive: true, force: true })
})

/** Opens, reads load.py and closes; also proves that nothing is left behind. */
async function readAt(path: string, commit?: string) {
  const clone = await openClone(path, { commit })
  const text = Buffer.from(await clone.readFile('load.py')).toString()
  await clone.close()
  expect(readdirSync(join(folder, 'tmp'))).toEqual([])
  return { commit: clone.commit, text, name: clone.name, root: clone.root, kind: clone.kind }
}

test('a branch, a packed branch, a detached HEAD and a bare repository lead to the same commit', async () => {
  const path = join(folder, 'clone')
  const commit = commitFiles(path, files)
  const expected = { commit, text: 'import torch\n', kind: 'git' }
  expect(await readAt(path)).toMatchObject({ ...expected, name: 'clone', root: path })
  fixtureGit(path, ['pack-refs', '--all'])
  expect(await readAt(path)).toMatchObject(expected)
  fixtureGit(path, ['update-ref', '--no-deref', 'HEAD', commit])
  writeFileSync(join(path, '.git/HEAD'), `${commit}\n`)
  expect(await readAt(path)).toMatchObject(expected)
  fixtureGit(folder, ['clone', '--quiet', '--bare', '--no-local', path, 'bare.git'])
  expect(await readAt(join(folder, 'bare.git'))).toMatchObject({ ...expected, name: 'bare' })
})

test('a loose ref wins over a packed one', async () => {
  const path = join(folder, 'clone')
  commitFiles(path, [{ name: 'load.py', content: 'old\n' }])
  fixtureGit(path, ['pack-refs', '--all'])
  const commit = commitTree(path, writeTree(path, files), 'Go on')
  expect(await readAt(path)).toMatchObject({ commit, text: 'import torch\n' })
})

test('objects that are only in packs are read', async () => {
  const path = join(folder, 'clone')
  const commit = commitFiles(path, files)
  fixtureGit(path, ['repack', '-a', '-d', '-q'])
  fixtureGit(path, ['prune-packed', '-q'])
  expect(readdirSync(join(path, '.git/objects')).sort()).toEqual(['info', 'pack'])
  expect(await readAt(path)).toMatchObject({ commit, text: 'import torch\n' })
})

test('a repository with SHA-256 ids is read', async () => {
  const path = join(folder, 'clone')
  const commit = commitFiles(path, files, ['--object-format=sha256'])
  expect(commit).toMatch(/^[0-9a-f]{64}$/)
  expect(await readAt(path)).toMatchObject({ commit, text: 'import torch\n' })
  expect(await readAt(path, commit.slice(0, 9))).toMatchObject({ commit })
})

test('a commit is found by id, start of id, branch, tag, and branch of the remote', async () => {
  const path = join(folder, 'clone')
  const commit = commitFiles(path, [{ name: 'load.py', content: 'old\n' }])
  fixtureGit(path, ['tag', 'light', commit])
  fixtureGit(path, ['tag', '-a', '-m', 'Release', 'v1.0', commit])
  fixtureGit(path, ['tag', '-a', '-m', 'Tag of a tag', 'twice', 'v1.0'])
  fixtureGit(path, ['update-ref', 'refs/remotes/origin/feature/deep', commit])
  fixtureGit(path, ['pack-refs', '--all'])
  const newer = commitTree(path, writeTree(path, files), 'Go on')
  expect((await readAt(path)).commit).toBe(newer)
  for (const wish of [commit, commit.toUpperCase(), commit.slice(0, 7), 'light', 'v1.0', 'twice', 'feature/deep']) {
    expect(await readAt(path, wish)).toMatchObject({ commit, text: 'old\n' })
  }
  expect((await readAt(path, 'main')).commit).toBe(newer)
  expect((await readAt(path, 'HEAD')).commit).toBe(newer)
})

test('what cannot be resolved says which and what to do next', async () => {
  const path = join(folder, 'clone')
  initialise(path)
  await expect(openClone(path)).rejects.toMatchObject({
    code: 'commit_unresolved',
    message: 'HEAD names refs/heads/main, which has no commit yet.',
  })
  commitTree(path, writeTree(path, files))
  const missing = 'f'.repeat(40)
  await expect(openClone(path, { commit: missing })).rejects.toMatchObject({
    code: 'object_missing',
    next: expect.stringContaining(`git fetch origin ${missing}`),
  })
  for (const commit of [
    'no-such-branch',
    '',
    '--help',
    '../../x',
    'ffff',
    'HEAD:README.md',
    fixtureGit(path, ['rev-parse', 'HEAD^{tree}']),
  ]) {
    await expect(openClone(path, { commit })).rejects.toMatchObject({ code: 'commit_unresolved' })
  }
  expect(readdirSync(join(folder, 'tmp'))).toEqual([])
})

test('a worktree is read at its own HEAD, and no longer once it was moved away', async () => {
  const path = join(folder, 'clone')
  commitFiles(path, [{ name: 'load.py', content: 'old\n' }])
  const commit = fixtureGit(path, ['commit-tree', writeTree(path, files), '-m', 'Beside'])
  fixtureGit(path, ['update-ref', 'refs/heads/beside', commit])
  fixtureGit(path, ['worktree', 'add', '--quiet', '../worktree', 'beside'])
  expect(await readAt(join(folder, 'worktree'))).toMatchObject({ commit, root: join(folder, 'worktree') })
  renameSync(join(folder, 'worktree'), join(folder, 'moved'))
  await expect(openClone(join(folder, 'moved'))).rejects.toMatchObject({ code: 'unsupported' })
})

test('a submodule is an entry of its parent and a clone of its own', async () => {
  const path = join(folder, 'clone')
  const part = join(folder, 'part')
  mkdirSync(part)
  const inner = commitFiles(part, files)
  commitFiles(path, files)
  fixtureGit(path, ['read-tree', 'HEAD'])
  fixtureGit(path, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', part, 'lib/part'])
  commitTree(path, fixtureGit(path, ['write-tree']), 'Add a part')
  const clone = await openClone(path)
  const entry = (await clone.listFiles()).find((file) => file.path === 'lib/part')
  expect(entry).toMatchObject({ mode: 'submodule', blob: inner, size: null, kind: 'other' })
  await expect(clone.readFile('lib/part')).rejects.toMatchObject({ code: 'unsupported' })
  await clone.close()
  expect(await readAt(join(path, 'lib/part'))).toMatchObject({ commit: inner, text: 'import torch\n' })
})

test('paths that are no folder, and a .git that is no repository, are refused each with its code', async () => {
  writeFileSync(join(folder, 'file'), '')
  await expect(openClone(join(folder, 'file'))).rejects.toMatchObject({ code: 'invalid_input' })
  await expect(openClone(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'not_found' })
  mkdirSync(join(folder, 'clone/.git'))
  await expect(openClone(join(folder, 'clone'))).rejects.toMatchObject({ code: 'not_a_repository' })
})

test('without git on the PATH the error says that git is missing', async () => {
  const path = join(folder, 'clone')
  commitFiles(path, files)
  const search = process.env['PATH']
  process.env['PATH'] = join(folder, 'tmp')
  try {
    await expect(openClone(path)).rejects.toMatchObject({
      code: 'unsupported',
      message: 'Git is not installed, or not on the PATH.',
    })
  } finally {
    process.env['PATH'] = search
  }
  expect(readdirSync(join(folder, 'tmp'))).toEqual([])
})

test('a tree that is missing fails the listing and nothing else', async () => {
  const path = join(folder, 'clone')
  initialise(path)
  const tree = writeTree(path, [...files, { name: 'lost', mode: '040000', id: '3'.repeat(40) }])
  const clone = await openClone(path, { commit: commitTree(path, tree) })
  await expect(clone.listFiles()).rejects.toMatchObject({ code: 'object_missing' })
  const blob = fixtureGit(path, ['rev-parse', 'HEAD:load.py'])
  const file = { path: 'load.py', blob, size: null, mode: 'file', kind: 'python' } as const
  expect(Buffer.from(await clone.readFile(file)).toString()).toBe('import torch\n')
  await clone.close()
})

test('a cancelled listing or stream says so, and the clone stays usable', async () => {
  const path = join(folder, 'clone')
  commitFiles(path, files)
  const clone = await openClone(path)
  await expect(clone.listFiles(AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
  const listed = await clone.listFiles()
  const controller = new AbortController()
  const read: string[] = []
  const stream = async () => {
    for await (const { file } of clone.readBlobs(listed, controller.signal)) {
      read.push(file.path)
      controller.abort()
    }
  }
  await expect(stream()).rejects.toMatchObject({ code: 'cancelled' })
  expect(read).toEqual(['README.md'])
  expect(Buffer.from(await clone.readFile('load.py')).toString()).toBe('import torch\n')
  await clone.close()
  await clone.close()
  await expect(clone.readFile('load.py')).rejects.toMatchObject({ code: 'cancelled' })
})
