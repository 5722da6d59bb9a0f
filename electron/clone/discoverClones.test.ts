import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { discoverClones } from './discoverClones.ts'
import { initialise } from './fixtureGit.fixture.ts'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'loadstone-discover-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function make(path: string, options: readonly string[] = []): string {
  const made = join(folder, path)
  mkdirSync(made, { recursive: true })
  initialise(made, options)
  return made
}

test('a clone is found as itself, and nothing below it', async () => {
  const outer = make('outer')
  make('outer/inner')
  expect(await discoverClones(outer)).toEqual([{ path: outer, kind: 'git' }])
})

test('clones, bare ones and worktrees are found up to three folders down, in order', async () => {
  const deep = make('b/c/d')
  make('b/c/e/f')
  const bare = make('a.git', ['--bare'])
  const linked = join(folder, 'z')
  mkdirSync(linked)
  writeFileSync(join(linked, '.git'), 'gitdir: elsewhere\n')
  expect(await discoverClones(folder)).toEqual([bare, deep, linked].map((path) => ({ path, kind: 'git' })))
})

test('a link to a clone is not followed, but the path given may be one', async () => {
  const clone = make('real/clone')
  mkdirSync(join(folder, 'links'))
  symlinkSync(clone, join(folder, 'links', 'clone'))
  const links = join(folder, 'links')
  expect(await discoverClones(links)).toEqual([{ path: links, kind: 'folder' }])
  expect(await discoverClones(join(links, 'clone'))).toEqual([{ path: clone, kind: 'git' }])
})

test('a path that is not there, a file, and a cancelled search each say so', async () => {
  writeFileSync(join(folder, 'file'), '')
  await expect(discoverClones(join(folder, 'none'))).rejects.toMatchObject({ code: 'not_found' })
  await expect(discoverClones(join(folder, 'file'))).rejects.toMatchObject({ code: 'invalid_input' })
  await expect(discoverClones(folder, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
})
