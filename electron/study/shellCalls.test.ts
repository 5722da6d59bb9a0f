/** What the page without native dialogs sees of this machine. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startBackEnd, type TestBackEnd } from '../backEnd.fixture.ts'

let backEnd: TestBackEnd
let root: string
beforeEach(() => {
  backEnd = startBackEnd()
  root = join(backEnd.folder, 'root')
  mkdirSync(root)
})
afterEach(() => backEnd.close())

it('lists folders, then studies, by name; hidden entries, other files and links are left out', async () => {
  for (const name of ['zeta', 'Alpha', '.hidden', 'clone/.git', 'tricky.loadstone']) {
    mkdirSync(join(root, name), { recursive: true })
  }
  for (const name of ['b.loadstone', 'a.loadstone', 'notes.txt', '.secret.loadstone'])
    writeFileSync(join(root, name), '')
  symlinkSync('/', join(root, 'everything'))
  const { path, parent, entries } = await backEnd.ask('shell.listFolder', { path: root })
  expect([path, parent]).toEqual([root, backEnd.folder])
  expect(entries.map(({ name, kind }) => [name, kind])).toEqual([
    ['Alpha', 'folder'],
    ['clone', 'repository'],
    ['tricky.loadstone', 'folder'],
    ['zeta', 'folder'],
    ['a.loadstone', 'study'],
    ['b.loadstone', 'study'],
  ])
  expect(entries[0]?.path).toBe(join(root, 'Alpha'))
})

it('begins at home, and ends at the top', async () => {
  expect((await backEnd.ask('shell.listFolder', { path: null })).path).toBe(homedir())
  expect((await backEnd.ask('shell.listFolder', { path: '/' })).parent).toBeNull()
})

it.each(['nowhere', 'file.txt'])('says what to do when %s cannot be listed', async (name) => {
  writeFileSync(join(root, 'file.txt'), '')
  await expect(backEnd.ask('shell.listFolder', { path: join(root, name) })).rejects.toMatchObject({
    code: 'not_found',
    attempted: `list ${join(root, name)}`,
    next: expect.stringMatching(/Choose a folder/),
  })
})

it('says which versions this is', async () => {
  const about = await backEnd.ask('shell.about', {})
  expect(about).toMatchObject({ host: 'served', version: '0.0.0', node: process.versions.node })
  expect(about.sqlite).toMatch(/^3\.\d+\.\d+$/)
})

it('keeps what a person prefers across restarts, and refuses what is no preference', async () => {
  expect(await backEnd.ask('shell.preferences', {})).toEqual({ keys: {}, autoAdvance: false })
  const preferred = { keys: { 'coding.pick': 'Shift+c', 'coding.memo': '' }, autoAdvance: true }
  await backEnd.ask('shell.setPreferences', preferred)
  await backEnd.restart()
  expect(await backEnd.ask('shell.preferences', {})).toEqual(preferred)
  const wrong = { keys: { 'coding.pick': 'x'.repeat(61) }, autoAdvance: true }
  await expect(backEnd.ask('shell.setPreferences', wrong)).rejects.toMatchObject({ code: 'invalid_input' })
})
