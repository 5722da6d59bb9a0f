import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitFiles, commitTree, fixtureGit, writeTree } from './fixtureGit.fixture.ts'
import { listReferences } from './references.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadstone-references-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const files = [{ name: 'a.py', content: 'x = 1\n' }]

test('branches, those of a remote, and tags are listed by kind and name', async () => {
  const first = commitFiles(folder, files)
  fixtureGit(folder, ['update-ref', 'refs/remotes/origin/main', first])
  fixtureGit(folder, ['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main'])
  fixtureGit(folder, ['update-ref', 'refs/heads/feature/deep', first])
  for (const tag of ['v10', 'v9']) fixtureGit(folder, ['tag', tag])
  expect(await listReferences(folder)).toEqual([
    { kind: 'branch', name: 'feature/deep', id: first },
    { kind: 'branch', name: 'main', id: first },
    { kind: 'branch', name: 'origin/main', id: first },
    { kind: 'tag', name: 'v9', id: first },
    { kind: 'tag', name: 'v10', id: first },
  ])
})

test('packed references are listed once, as the loose ones that stand for them say', async () => {
  const first = commitFiles(folder, files)
  fixtureGit(folder, ['tag', '-a', '-m', 'One', 'v1'])
  fixtureGit(folder, ['pack-refs', '--all'])
  const second = commitTree(folder, writeTree(folder, [{ name: 'b.py' }]), 'Go on')
  const tag = fixtureGit(folder, ['rev-parse', 'v1'])
  expect(tag).not.toBe(first)
  expect(await listReferences(folder)).toEqual([
    { kind: 'branch', name: 'main', id: second },
    { kind: 'tag', name: 'v1', id: tag },
  ])
})

test('what leads out of the clone, or is no name, is not listed', async () => {
  const first = commitFiles(folder, files)
  const outside = mkdtempSync(join(tmpdir(), 'loadstone-outside-'))
  writeFileSync(join(outside, 'stolen'), `${first}\n`)
  symlinkSync(join(outside, 'stolen'), join(folder, '.git/refs/heads/link'))
  symlinkSync(outside, join(folder, '.git/refs/heads/folder'))
  writeFileSync(join(folder, '.git/refs/heads/broken'), 'no commit\n')
  writeFileSync(join(folder, '.git/refs/heads/main.lock'), `${first}\n`)
  expect((await listReferences(folder)).map(({ name }) => name)).toEqual(['main'])
  rmSync(outside, { recursive: true })
})

test('a plain folder has none', async () => {
  mkdirSync(join(folder, 'plain'))
  expect(await listReferences(join(folder, 'plain'))).toEqual([])
})
