import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { decode } from './decode.ts'
import { fixtureGit, initialise } from './fixtureGit.fixture.ts'
import {
  createHostileFolder,
  createHostileRepository,
  hostileContents,
  hostilePaths,
  springTraps,
} from './hostileRepository.fixture.ts'
import { openClone } from './openClone.ts'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'loadstone-hostile-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'no error'
}

test('the traps are real: everyday git springs them', () => {
  const repository = createHostileRepository(folder)
  springTraps(repository)
  const certain = ['ext', 'filter-process', 'included-fsmonitor', 'ssh-command']
  expect(repository.sprung()).toEqual(expect.arrayContaining(certain))
})

test('opening, listing and reading everything springs no trap', async () => {
  const repository = createHostileRepository(folder)
  const clone = await openClone(repository.path)
  const errors: [string, string][] = []
  for await (const read of clone.readBlobs(await clone.listFiles())) {
    if ('error' in read) errors.push([read.file.path, read.error.code])
    else expect(Buffer.from(read.bytes).toString()).not.toContain(repository.secret)
  }
  await clone.close()
  expect(errors).toEqual([
    ['missing.py', 'object_missing'],
    ['submodule', 'unsupported'],
  ])
  expect(repository.sprung()).toEqual([])
})

test('every name is listed as it is, and every content read byte for byte', async () => {
  const repository = createHostileRepository(folder)
  const clone = await openClone(repository.path)
  const files = await clone.listFiles()
  expect(files.map(({ path }) => path)).toEqual(hostilePaths)
  for (const [path, content] of Object.entries(hostileContents)) {
    expect(Buffer.from(await clone.readFile(path)).equals(content)).toBe(true)
  }
  expect(decode(await clone.readFile('crlf.py'))).toMatchObject({ encoding: 'utf-8', eol: 'crlf' })
  expect(decode(await clone.readFile('invalid-utf8.py'))).toMatchObject({ encoding: 'latin-1', lossy: false })
  expect(files.find(({ path }) => path === 'missing.py')).toMatchObject({ size: null, kind: 'python' })
  expect(files.find(({ path }) => path === 'submodule')).toMatchObject({ mode: 'submodule', kind: 'other' })
  await clone.close()
})

test('a link out shows where it points and nothing of what is there', async () => {
  const repository = createHostileRepository(folder)
  const clone = await openClone(repository.path)
  const link = (await clone.listFiles()).find(({ path }) => path === 'link-out')
  expect(link).toMatchObject({ mode: 'symlink', kind: 'other' })
  expect(Buffer.from(await clone.readFile('link-out')).toString()).toBe('/etc/passwd')
  expect(await codeOf(clone.readFile('link-to-folder/secret.txt'))).toBe('not_found')
  expect(await codeOf(clone.readFile('../outside/secret.txt'))).toBe('not_found')
  await clone.close()
})

test('the address of the remote comes without its credentials', async () => {
  const clone = await openClone(createHostileRepository(folder).path)
  expect(clone).toMatchObject({ origin: 'https://example.org/attacker/hostile.git', name: 'attacker/hostile' })
  await clone.close()
})

test('settings of git in the environment of the program do not get through', async () => {
  const repository = createHostileRepository(folder)
  const set = { GIT_DIR: '/nowhere', GIT_TRACE: join(folder, 'trace'), GIT_CONFIG_COUNT: '1', GIT_EXTERNAL_DIFF: 'x' }
  const before = { ...process.env }
  Object.assign(process.env, set)
  try {
    const clone = await openClone(repository.path)
    expect(clone.commit).toBe(repository.commit)
    expect(Buffer.from(await clone.readFile('load.py'))).toEqual(hostileContents['load.py'])
    await clone.close()
  } finally {
    for (const name of Object.keys(set)) delete process.env[name]
    Object.assign(process.env, before)
  }
  expect(readdirSync(folder)).not.toContain('trace')
})

test('a store that the clone claims to borrow from is not read', async () => {
  const repository = createHostileRepository(folder)
  const other = join(folder, 'outside')
  initialise(other)
  const blob = fixtureGit(other, ['hash-object', '-w', '--stdin'], repository.secret)
  writeFileSync(join(repository.path, '.git/objects/info/alternates'), `${join(other, '.git/objects')}\n`)
  const clone = await openClone(repository.path)
  const made = { path: 'x', blob, size: null, mode: 'file', kind: 'other' } as const
  await expect(clone.readFile(made)).rejects.toMatchObject({
    code: 'object_missing',
    message: expect.stringContaining('borrows objects'),
    next: expect.stringContaining('git repack'),
  })
  await clone.close()
})

test.each([
  ['.git/objects/pack/pack-1.idx', 'pipe'],
  ['.git/objects/pack/pack-1.pack', 'link'],
  ['.git/objects/ff', 'link'],
])('an object database with a strange part is refused: %s as a %s', async (path, form) => {
  const repository = createHostileRepository(folder)
  const strange = join(repository.path, path)
  // Some of the fixture's object ids hang on its folder's name, so that one of them may begin with `ff`.
  rmSync(strange, { recursive: true, force: true })
  if (form === 'pipe') execFileSync('mkfifo', [strange])
  else symlinkSync(join(folder, 'outside'), strange)
  expect(await codeOf(openClone(repository.path))).toBe('unsupported')
})

test('HEAD that leads out of the repository, or is a link or a pipe, is not followed', async () => {
  const repository = createHostileRepository(folder)
  const head = join(repository.path, '.git/HEAD')
  writeFileSync(join(folder, 'outside', 'ref'), `${repository.commit}\n`)
  for (const name of ['../../outside/ref', 'refs/../../../outside/ref', '/etc/passwd', 'refs/heads/a\nb']) {
    writeFileSync(head, `ref: ${name}\n`)
    expect(await codeOf(openClone(repository.path))).toBe('commit_unresolved')
  }
  symlinkSync(join(folder, 'outside', 'ref'), join(repository.path, '.git/refs/heads/out'))
  expect(await codeOf(openClone(repository.path, { commit: 'out' }))).toBe('commit_unresolved')
  execFileSync('mkfifo', [join(repository.path, '.git/refs/heads/pipe')])
  expect(await codeOf(openClone(repository.path, { commit: 'pipe' }))).toBe('commit_unresolved')
})

test('a .git that leads to the repository of somebody else is refused', async () => {
  const repository = createHostileRepository(folder)
  const liar = join(folder, 'outside')
  writeFileSync(join(liar, '.git'), `gitdir: ${join(repository.path, '.git')}\n`)
  expect(await codeOf(openClone(liar))).toBe('unsupported')
  rmSync(join(liar, '.git'))
  symlinkSync(join(repository.path, '.git'), join(liar, '.git'))
  expect(await codeOf(openClone(liar))).toBe('unsupported')
})

test('a tree that unfolds into billions of files is refused', async () => {
  initialise(folder)
  const blob = fixtureGit(folder, ['hash-object', '-w', '--stdin'], 'x')
  const names = Array.from({ length: 10 }, (_, digit) => digit)
  let tree = fixtureGit(folder, ['mktree'], names.map((name) => `100644 blob ${blob}\t${name}\n`).join(''))
  for (let depth = 0; depth < 10; depth += 1) {
    tree = fixtureGit(folder, ['mktree'], names.map((name) => `040000 tree ${tree}\t${name}\n`).join(''))
  }
  const commit = fixtureGit(folder, ['commit-tree', tree, '-m', 'bomb'])
  const clone = await openClone(folder, { commit })
  expect(await codeOf(clone.listFiles())).toBe('unsupported')
  await clone.close()
})

test('a plain folder is read without following a link or opening a pipe', async () => {
  const { path, secret } = createHostileFolder(folder)
  const clone = await openClone(path)
  const files = await clone.listFiles()
  expect(files.map(({ path: name, mode, kind }) => [name, mode, kind])).toEqual([
    ['invalid-\\xff.py', 'file', 'python'],
    ['link-out', 'symlink', 'other'],
    ['link-to-folder', 'symlink', 'other'],
    ['new\nline.py', 'file', 'python'],
    ['pipe.py', 'file', 'other'],
    ['src/load.py', 'file', 'python'],
    ['src/loop', 'symlink', 'other'],
  ])
  const texts: string[] = []
  for await (const read of clone.readBlobs(files)) {
    texts.push('error' in read ? read.error.code : Buffer.from(read.bytes).toString())
  }
  expect(texts.join('')).not.toContain(secret)
  expect(texts[1]).toBe(join(folder, 'beside', 'secret.txt'))
  expect(texts[4]).toBe('unsupported')
  expect(texts[0]).toBe(readFileSync(join(path, 'src/load.py'), 'utf8'))
  await clone.close()
})
