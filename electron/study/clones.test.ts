/** Clones of the open study: opened once, at the pinned commit, and named when they are not on this machine. */
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commitFiles, commitTree, writeTree } from '../clone/fixtureGit.fixture.ts'
import { openClone } from '../clone/openClone.ts'
import type { AppError } from '../../shared/errors.ts'
import { newIdentifier } from '../store/identifier.ts'
import { Clones } from './clones.ts'
import { Desk } from './desk.ts'
import { Installation } from './installation.ts'

const codebook = join(import.meta.dirname, '../../resources/codebooks/ptm-reuse.json')

let folder: string
let desk: Desk
let clones: Clones
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadstone-clones-'))
  desk = new Desk(new Installation(join(folder, 'data')), codebook)
  desk.create(join(folder, 'a.loadstone'), 'Test', 'Ada')
  clones = new Clones(desk)
})
afterEach(async () => {
  await clones.closeAll()
  desk.leave()
  rmSync(folder, { recursive: true, force: true })
})

function add(kind: 'git' | 'folder', commit: string, path?: string): string {
  const entity = newIdentifier()
  const payload = { name: 'owner/name', kind, origin: null, commit }
  desk.file.commit('added', [{ kind: 'repository.add', entity, payload }])
  if (path !== undefined) desk.installation.setClonePath(entity, path)
  return entity
}

function makeRepository(name: string): { path: string; commit: string } {
  const path = join(folder, name)
  mkdirSync(path)
  return { path, commit: commitFiles(path, [{ name: 'a.py', content: 'first = 1\n' }]) }
}

async function refusal(step: Promise<unknown>): Promise<AppError> {
  return step.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => error as AppError,
  )
}

describe('a clone', () => {
  it('is opened once, even by two who ask at the same time', async () => {
    const { path, commit } = makeRepository('one')
    const id = add('git', commit, path)
    const [first, second] = await Promise.all([clones.of(id), clones.of(id)])
    expect(first).toBe(second)
    await clones.release(id)
    expect(await clones.of(id)).not.toBe(first)
  })

  it('that was moved away while it was open is not there any more, and is opened anew when it is back', async () => {
    const { path, commit } = makeRepository('one')
    const id = add('git', commit, path)
    const first = await clones.of(id)
    renameSync(path, `${path}-elsewhere`)
    expect(await refusal(clones.of(id))).toMatchObject({ code: 'repository_unavailable' })
    renameSync(`${path}-elsewhere`, path)
    const again = await clones.of(id)
    expect(again).not.toBe(first)
    expect(new TextDecoder().decode(await again.readFile('a.py'))).toBe('first = 1\n')
  })

  it('stays at its pinned commit while the repository moves on', async () => {
    const { path, commit } = makeRepository('one')
    const id = add('git', commit, path)
    commitTree(path, writeTree(path, [{ name: 'b.py', content: 'second = 2\n' }]), 'More')
    const files = await (await clones.of(id)).listFiles()
    expect(files.map((file) => file.path)).toEqual(['a.py'])
  })
})

describe('a clone that is not here', () => {
  it('is named, whether it never was, was moved, or lacks the commit', async () => {
    const { path, commit } = makeRepository('one')
    const other = makeRepository('other')
    const ids = [
      add('git', commit),
      add('git', commit, join(folder, 'nowhere')),
      add('git', 'f'.repeat(40), other.path),
    ]
    for (const id of ids) {
      const error = await refusal(clones.of(id))
      expect([error.code, error.attempted]).toEqual(['repository_unavailable', 'read owner/name'])
    }
    const moved = add('git', commit, path)
    renameSync(path, `${path}-moved`)
    expect((await refusal(clones.of(moved))).code).toBe('repository_unavailable')
    // A failure is not kept: once it is back it is read.
    renameSync(`${path}-moved`, path)
    expect((await clones.of(moved)).commit).toBe(commit)
  })

  it('is told from a folder that changed', async () => {
    const path = join(folder, 'plain')
    mkdirSync(path)
    writeFileSync(join(path, 'a.py'), 'x = 1\n')
    const clone = await openClone(path)
    const id = add('folder', clone.commit, path)
    await clone.close()
    expect((await clones.of(id)).kind).toBe('folder')
    await clones.closeAll()
    appendFileSync(join(path, 'a.py'), 'y = 2\n')
    expect((await refusal(clones.of(id))).message).toMatch(/has changed since owner\/name was added/)
  })

  it('of a repository that left the study is not found', async () => {
    const id = add('folder', 'folder:x')
    desk.file.commit('removed', [{ kind: 'repository.remove', entity: id, payload: { name: 'owner/name' } }])
    expect((await refusal(clones.of(id))).code).toBe('not_found')
    expect(() => clones.repository(newIdentifier())).toThrow(/not in the study any more/)
  })
})

it('releasing what was never opened does nothing', async () => {
  await clones.release(newIdentifier())
  await clones.closeAll()
})
