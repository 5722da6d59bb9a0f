import {
  closeSync,
  cpSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fixtureGit, initialise } from './fixtureGit.fixture.ts'
import { deepestFolder, largestFile } from './limits.ts'
import { openClone } from './openClone.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'loadstone-folder-')))
  path = join(folder, 'project')
  mkdirSync(join(path, 'src'), { recursive: true })
  writeFileSync(join(path, 'src/load.py'), 'import torch\n')
  writeFileSync(join(path, 'run.sh'), '#!/bin/sh\n', { mode: 0o755 })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('files have the ids that git would give them', async () => {
  const clone = await openClone(path)
  initialise(folder)
  expect(await clone.listFiles()).toEqual([
    { path: 'run.sh', blob: fixtureGit(path, ['hash-object', 'run.sh']), size: 10, mode: 'executable', kind: 'shell' },
    {
      path: 'src/load.py',
      blob: fixtureGit(path, ['hash-object', 'src/load.py']),
      size: 13,
      mode: 'file',
      kind: 'python',
    },
  ])
  expect(clone).toMatchObject({ kind: 'folder', name: 'project', origin: null })
  expect(clone.commit).toMatch(/^folder:[0-9a-f]{40}$/)
})

test('the id of a folder follows its content and not its place', async () => {
  const { commit } = await openClone(path)
  cpSync(path, join(folder, 'copy'), { recursive: true })
  expect((await openClone(join(folder, 'copy'), { commit })).commit).toBe(commit)
  writeFileSync(join(path, 'src/load.py'), 'import timm!\n')
  await expect(openClone(path, { commit })).rejects.toMatchObject({ code: 'commit_unresolved' })
})

test('a commit cannot be asked of a folder', async () => {
  await expect(openClone(path, { commit: 'main' })).rejects.toMatchObject({ code: 'commit_unresolved' })
})

test('a file that changed, vanished or became a link after opening is not passed off as the listed one', async () => {
  writeFileSync(join(folder, 'secret'), 'import torch\n')
  const clone = await openClone(path)
  writeFileSync(join(path, 'run.sh'), '#!/bin/zsh\n')
  await expect(clone.readFile('run.sh')).rejects.toMatchObject({ code: 'object_missing' })
  rmSync(join(path, 'src/load.py'))
  await expect(clone.readFile('src/load.py')).rejects.toMatchObject({ code: 'object_missing' })
  symlinkSync(join(folder, 'secret'), join(path, 'src/load.py'))
  await expect(clone.readFile('src/load.py')).rejects.toMatchObject({ code: 'object_missing' })
})

test('a folder on the way that became a link out is not followed', async () => {
  const clone = await openClone(path)
  cpSync(join(path, 'src'), join(folder, 'outside'), { recursive: true })
  rmSync(join(path, 'src'), { recursive: true })
  symlinkSync(join(folder, 'outside'), join(path, 'src'))
  await expect(clone.readFile('src/load.py')).rejects.toMatchObject({ code: 'object_missing' })
})

test('a path that was not listed is not read, whatever it looks like', async () => {
  writeFileSync(join(folder, 'secret'), 'secret')
  const clone = await openClone(path)
  for (const wish of ['../secret', '/etc/passwd', 'src/../../secret', 'src', '']) {
    await expect(clone.readFile(wish)).rejects.toMatchObject({ code: 'not_found' })
  }
  const [first] = await clone.listFiles()
  if (first) await expect(clone.readFile({ ...first, path: '../secret' })).rejects.toMatchObject({ code: 'not_found' })
})

test('a very large file is listed with its size and not read', async () => {
  const handle = openSync(join(path, 'weights.bin'), 'w')
  ftruncateSync(handle, largestFile + 1)
  closeSync(handle)
  const clone = await openClone(path)
  const listed = (await clone.listFiles()).find((file) => file.path === 'weights.bin')
  expect(listed).toMatchObject({ size: largestFile + 1, blob: '0'.repeat(40) })
  await expect(clone.readFile('weights.bin')).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining('larger than 64 MB'),
  })
})

test('folders nested without end are refused', async () => {
  mkdirSync(join(path, ...Array.from({ length: deepestFolder + 1 }, () => 'd')), { recursive: true })
  await expect(openClone(path)).rejects.toMatchObject({ code: 'unsupported' })
})
