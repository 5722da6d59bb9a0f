/** Bringing real clones into a study: one, many, twice, broken, moved. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBackEnd, type TestBackEnd } from '../backEnd.fixture.ts'
import { fixtureGit } from '../clone/fixtureGit.fixture.ts'
import type { AppError } from '../../shared/errors.ts'

let backEnd: TestBackEnd
let ask: TestBackEnd['ask']
let clones: string
beforeEach(async () => {
  backEnd = startBackEnd()
  ask = backEnd.ask
  clones = join(backEnd.folder, 'clones')
  await ask('study.create', { path: join(backEnd.folder, 'study.loadstone'), name: 'Test', raterName: 'Ada' })
})
afterEach(() => backEnd.close())

async function refusal(step: Promise<unknown>): Promise<AppError> {
  return step.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => error as AppError,
  )
}

function commitMore(path: string, name: string): string {
  writeFileSync(join(path, name), 'x = 1\n')
  fixtureGit(path, ['add', '--all'])
  fixtureGit(path, ['commit', '--quiet', '-m', 'More'])
  return fixtureGit(path, ['rev-parse', 'HEAD'])
}

describe('adding', () => {
  it('pins HEAD, or the commit that was asked for', async () => {
    const path = backEnd.makeClone('one', { 'a.py': 'import timm\n' })
    const first = fixtureGit(path, ['rev-parse', 'HEAD'])
    const second = commitMore(path, 'b.py')
    const { added } = await ask('corpus.add', { path })
    const earlier = await ask('corpus.add', { path, commit: first })
    expect([...added, ...earlier.added].map(({ commit }) => commit)).toEqual([second, first])
    const files = await ask('corpus.files', { repositoryId: earlier.added[0]?.id ?? '' })
    expect(files.map((file) => file.path)).toEqual(['a.py'])
  })

  it('takes a folder of clones as one step that is undone as one', async () => {
    for (const name of ['b', 'a', 'c']) backEnd.makeClone(name, { 'a.py': `name = "${name}"\n` })
    const { added } = await ask('corpus.add', { path: clones })
    expect(added.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
    expect((await ask('study.undo', {})).label).toBe('added 3 repositories')
    expect(await ask('corpus.list', {})).toEqual([])
  })

  it('takes two copies of one clone in a folder once', async () => {
    const path = backEnd.makeClone('one', { 'a.py': 'import timm\n' })
    fixtureGit(path, ['remote', 'add', 'origin', 'https://example.org/owner/one.git'])
    cpSync(path, join(clones, 'two'), { recursive: true })
    const { added, skipped } = await ask('corpus.add', { path: clones })
    expect(added.map(({ name }) => name)).toEqual(['owner/one'])
    expect(skipped).toEqual([
      { path: join(clones, 'two'), reason: expect.stringMatching(/^owner\/one at .*one is the same clone/) },
    ])
  })

  it('keeps no credentials of the remote', async () => {
    const path = backEnd.makeClone('secret', { 'a.py': '' })
    fixtureGit(path, ['remote', 'add', 'origin', 'https://ada:s3cret@example.org/owner/name.git'])
    const { added } = await ask('corpus.add', { path })
    expect(added[0]).toMatchObject({ name: 'owner/name', origin: expect.not.stringContaining('s3cret') })
  })

  it('skips what cannot be opened, with its reason, and adds the rest', async () => {
    backEnd.makeClone('good', { 'a.py': '' })
    const empty = join(clones, 'empty')
    mkdirSync(empty)
    fixtureGit(empty, ['init', '--quiet'])
    const { added, skipped } = await ask('corpus.add', { path: clones })
    expect(added.map(({ name }) => name)).toEqual(['good'])
    expect(skipped).toEqual([{ path: empty, reason: expect.stringMatching(/\.$/) }])
  })

  it('fails with the reason when there is nothing else to add', async () => {
    const empty = join(backEnd.folder, 'empty')
    mkdirSync(empty)
    fixtureGit(empty, ['init', '--quiet'])
    expect((await refusal(ask('corpus.add', { path: empty }))).code).toBe('commit_unresolved')
    const gone = await refusal(ask('corpus.add', { path: join(backEnd.folder, 'nowhere') }))
    expect(gone.code).toMatch(/^not_/)
    const path = backEnd.makeClone('one', { 'a.py': '' })
    expect((await refusal(ask('corpus.add', { path, commit: 'f'.repeat(40) }))).code).toBe('object_missing')
    expect((await refusal(ask('corpus.add', { path, commit: 'v9' }))).code).toBe('commit_unresolved')
    expect((await ask('study.state', {}))?.undo).toBeNull()
  })

  it('learns where a known clone lies now', async () => {
    const path = backEnd.makeClone('one', { 'a.py': 'x = 1\n' })
    const { added } = await ask('corpus.add', { path })
    const moved = join(backEnd.folder, 'one')
    cpSync(path, moved, { recursive: true })
    rmSync(path, { recursive: true })
    expect((await ask('corpus.add', { path: moved })).added).toEqual([])
    expect(await ask('corpus.list', {})).toMatchObject([{ id: added[0]?.id, path: moved }])
  })
})

describe('locating', () => {
  it('takes any clone that holds the pinned commit, even when it has moved on', async () => {
    const path = backEnd.makeClone('one', { 'a.py': 'x = 1\n' })
    const [repository] = (await ask('corpus.add', { path })).added
    const other = join(backEnd.folder, 'fork')
    cpSync(path, other, { recursive: true })
    commitMore(other, 'b.py')
    await ask('corpus.locate', { repositoryId: repository?.id ?? '', path: other })
    const files = await ask('corpus.files', { repositoryId: repository?.id ?? '' })
    expect(files.map((file) => file.path)).toEqual(['a.py'])
  })

  it('refuses a clone without that commit, a folder that differs, and a repository that left', async () => {
    const path = backEnd.makeClone('one', { 'a.py': 'x = 1\n' })
    const stranger = backEnd.makeClone('stranger', { 'z.py': 'z = 1\n' })
    const plain = join(backEnd.folder, 'plain')
    mkdirSync(plain)
    writeFileSync(join(plain, 'a.py'), 'x = 1\n')
    const [clone] = (await ask('corpus.add', { path })).added
    const [folder] = (await ask('corpus.add', { path: plain })).added
    const cloneId = clone?.id ?? ''
    expect((await refusal(ask('corpus.locate', { repositoryId: cloneId, path: stranger }))).code).toBe('object_missing')
    const different = join(backEnd.folder, 'different')
    mkdirSync(different)
    const wrong = await refusal(ask('corpus.locate', { repositoryId: folder?.id ?? '', path: different }))
    expect(wrong).toMatchObject({ code: 'commit_unresolved', next: expect.stringMatching(/as it was/) })
    await ask('corpus.remove', { repositoryId: cloneId })
    expect((await refusal(ask('corpus.locate', { repositoryId: cloneId, path }))).code).toBe('not_found')
  })
})
