/** What an installation remembers, across restarts, copies of studies and a damaged memory. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Installation } from './installation.ts'

let folder: string
let data: string
let study: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadstone-installation-'))
  data = join(folder, 'data', 'loadstone')
  study = join(folder, 'a.loadstone')
  writeFileSync(study, '')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('recent studies', () => {
  it('come newest first, each once, under their newest name', () => {
    const installation = new Installation(data)
    installation.remember('/a', 'First')
    installation.remember('/b', 'Second')
    installation.remember('/a', 'Renamed')
    expect(installation.recent().map(({ path, name }) => [path, name])).toEqual([
      ['/a', 'Renamed'],
      ['/b', 'Second'],
    ])
  })

  it('are the last twelve', () => {
    const installation = new Installation(data)
    for (let n = 1; n <= 20; n += 1) installation.remember(`/study-${n}`, 'Study')
    expect(installation.recent().map(({ path }) => path)).toEqual(
      Array.from({ length: 12 }, (_, n) => `/study-${20 - n}`),
    )
  })
})

describe('a restart', () => {
  it('finds everything again', () => {
    const before = new Installation(data)
    before.remember(study, 'A')
    before.setClonePath('repository', '/clones/a')
    before.setActor('study', study, 'ada', 'actor')
    before.setLastRater('study', study, 'ada')
    before.setLastOpen(study)
    before.setWelcomed()
    const after = new Installation(data)
    expect(after.recent()).toEqual(before.recent())
    expect(after.clonePath('repository')).toBe('/clones/a')
    expect(after.actor('study', study, 'ada')).toBe('actor')
    expect(after.lastRater('study', study)).toBe('ada')
    expect([after.lastOpen, after.welcomed]).toEqual([study, true])
  })

  it.each(['', '{', '[]', '{"installation":7}', '\u0000'])(
    'after the memory became %j begins anew and can remember',
    (content) => {
      new Installation(data).remember(study, 'A')
      writeFileSync(join(data, 'installation.json'), content)
      const installation = new Installation(data)
      expect([installation.recent(), installation.lastOpen, installation.clonePath('x')]).toEqual([[], null, null])
      installation.remember(study, 'A')
      expect(new Installation(data).recent()).toHaveLength(1)
    },
  )

  it('understands a memory from before fields were added', () => {
    new Installation(data)
    writeFileSync(join(data, 'installation.json'), JSON.stringify({ installation: 'x', clones: { r: '/c' } }))
    const installation = new Installation(data)
    expect(installation.clonePath('r')).toBe('/c')
    expect(installation.welcomed).toBe(false)
  })

  it('leaves nothing half written beside the memory', () => {
    const installation = new Installation(data)
    for (let n = 0; n < 5; n += 1) installation.remember(`/${n}`, 'Study')
    expect(readdirSync(data)).toEqual(['installation.json'])
    expect(JSON.parse(readFileSync(join(data, 'installation.json'), 'utf8'))).toHaveProperty('recent')
  })
})

describe('copies of a study', () => {
  it('have actors of their own', () => {
    const installation = new Installation(data)
    const copy = join(folder, 'copy.loadstone')
    copyFileSync(study, copy)
    installation.setActor('study', study, 'ada', 'one')
    expect(installation.actor('study', copy, 'ada')).toBeUndefined()
    installation.setActor('study', copy, 'ada', 'two')
    expect(installation.actor('study', study, 'ada')).toBe('one')
    expect(installation.actor('study', study, 'grace')).toBeUndefined()
    expect(installation.actor('other', study, 'ada')).toBeUndefined()
  })

  it('are told from links, which lead to the same file', () => {
    const installation = new Installation(data)
    const link = join(folder, 'link.loadstone')
    symlinkSync(study, link)
    installation.setActor('study', study, 'ada', 'one')
    expect(installation.actor('study', link, 'ada')).toBe('one')
  })
})

describe('two hosts on one data folder', () => {
  it('each keep what the other wrote', () => {
    const [desktop, served] = [new Installation(data), new Installation(data)]
    desktop.remember('/a', 'A')
    served.remember('/b', 'B')
    served.setClonePath('r', '/clones/r')
    desktop.setClonePath('q', '/clones/q')
    desktop.setPreferences({ keys: { 'coding.pick': 'Shift+c' }, autoAdvance: true })
    served.setActor('study', study, 'ada', 'actor')
    served.setWelcomed()
    for (const host of [desktop, served, new Installation(data)]) {
      expect(host.recent().map(({ path }) => path)).toEqual(['/b', '/a'])
      expect([host.clonePath('r'), host.clonePath('q')]).toEqual(['/clones/r', '/clones/q'])
      expect(host.preferences).toEqual({ keys: { 'coding.pick': 'Shift+c' }, autoAdvance: true })
      expect([host.actor('study', study, 'ada'), host.welcomed]).toEqual(['actor', true])
    }
  })

  it('are not misled by a memory that became unreadable under them', () => {
    const installation = new Installation(data)
    installation.setClonePath('r', '/clones/r')
    writeFileSync(join(data, 'installation.json'), '{')
    installation.remember('/a', 'A')
    expect(new Installation(data).clonePath('r')).toBe('/clones/r')
  })
})

describe('preferences', () => {
  it('are the program’s own until somebody changes them', () => {
    expect(new Installation(data).preferences).toEqual({ keys: {}, autoAdvance: false })
  })
})
