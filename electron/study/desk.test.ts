/** The desk: one study at a time, opened, refused, closed; who codes, and who hears of it. */
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { newIdentifier } from '../store/identifier.ts'
import { StudyFile } from '../store/studyFile.ts'
import { readCodebook } from './codebook.ts'
import { Desk } from './desk.ts'
import { Installation } from './installation.ts'

const codebook = join(import.meta.dirname, '../../resources/codebooks/ptm-reuse.json')

let folder: string
let desk: Desk
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadstone-desk-'))
  desk = new Desk(new Installation(join(folder, 'data')), codebook)
})
afterEach(() => {
  if (desk.isOpen) desk.leave()
  rmSync(folder, { recursive: true, force: true })
})

const at = (name: string): string => join(folder, name)

function refusal(step: () => unknown): AppError {
  try {
    step()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('it was not refused')
}

describe('a new study', () => {
  it('has its name, its first rater and the built-in codebook, with nothing to undo', () => {
    const { study, raters, raterId, undo, redo, path } = desk.create(at('a.loadstone'), 'Audio', 'Ada')
    expect([study.name, raters.map(({ name }) => name), raterId, undo, redo]).toEqual([
      'Audio',
      ['Ada'],
      raters[0]?.id,
      null,
      null,
    ])
    expect(path).toBe(at('a.loadstone'))
    const schemes = desk.file.records('scheme', 'SELECT * FROM scheme ORDER BY id')
    expect(schemes.map(({ id }) => id)).toEqual(
      readCodebook(codebook)
        .schemes.map(({ id }) => id)
        .toSorted(),
    )
    expect(desk.file.brokenChain()).toBeNull()
  })

  it('takes the place of no file, and leaves the open study open', () => {
    desk.create(at('a.loadstone'), 'Audio', 'Ada')
    expect(refusal(() => desk.create(at('a.loadstone'), 'Other', 'Ada')).code).toBe('file_exists')
    expect(refusal(() => desk.create(at('none/b.loadstone'), 'Other', 'Ada')).code).toBe('not_found')
    expect(desk.study.name).toBe('Audio')
  })

  it('that cannot be made leaves no file behind', () => {
    expect(refusal(() => desk.create(at('a.loadstone'), '', 'Ada')).code).toBe('invalid_input')
    expect(existsSync(at('a.loadstone'))).toBe(false)
    const broken = new Desk(desk.installation, at('no-codebook.json'))
    expect(() => broken.create(at('b.loadstone'), 'B', 'Ada')).toThrow(/ENOENT/)
    expect(existsSync(at('b.loadstone'))).toBe(false)
  })
})

describe('opening', () => {
  it('closes what was open and comes back to the rater who coded last', () => {
    desk.create(at('a.loadstone'), 'Audio', 'Ada')
    desk.actAs(desk.addRater('Grace').id)
    desk.create(at('b.loadstone'), 'Images', 'Ada')
    const again = desk.open(at('a.loadstone'))
    expect(again.raters.find(({ id }) => id === again.raterId)?.name).toBe('Grace')
    const other = StudyFile.open(at('b.loadstone'))
    other.close()
  })

  it('the study that is open already changes nothing', () => {
    desk.create(at('a.loadstone'), 'Audio', 'Ada')
    const { file } = desk
    desk.open(at('a.loadstone'))
    expect(desk.file).toBe(file)
  })

  it.each([
    ['a file that is not there', 'not_found', () => {}],
    ['a text', 'not_a_database', (path: string) => writeFileSync(path, 'no study at all, only words\n'.repeat(40))],
    ['a study file without a study', 'study_damaged', (path: string) => StudyFile.create(path).close()],
  ])('%s is refused, and the open study stays open', (_what, code, make: (path: string) => void) => {
    desk.create(at('a.loadstone'), 'Audio', 'Ada')
    make(at('b.loadstone'))
    expect(refusal(() => desk.open(at('b.loadstone'))).code).toBe(code)
    expect(desk.study.name).toBe('Audio')
    expect(desk.installation.lastOpen).toBe(at('a.loadstone'))
  })

  it('is refused while another has the file open', () => {
    desk.create(at('a.loadstone'), 'Audio', 'Ada')
    const second = new Desk(new Installation(at('data-2')), codebook)
    expect(refusal(() => second.open(at('a.loadstone'))).code).toBe('study_locked')
    expect(second.isOpen).toBe(false)
  })
})

describe('actors', () => {
  it('are one for each person in each copy, whatever is opened in between', () => {
    const { raterId } = desk.create(at('a.loadstone'), 'Audio', 'Ada')
    const first = desk.file.actor
    const grace = desk.addRater('Grace')
    desk.actAs(grace.id)
    expect(desk.file.actor).not.toBe(first)
    desk.actAs(raterId)
    expect(desk.file.actor).toBe(first)
    desk.leave()
    copyFileSync(at('a.loadstone'), at('copy.loadstone'))
    desk.open(at('copy.loadstone'))
    expect(desk.file.actor).not.toBe(first)
    desk.open(at('a.loadstone'))
    expect(desk.file.actor).toBe(first)
    expect(desk.file.rows('SELECT id FROM actor')).toHaveLength(2)
  })

  it('are made anew for a file that was put back as it was before they joined', () => {
    const { raterId } = desk.create(at('a.loadstone'), 'Audio', 'Ada')
    desk.leave()
    copyFileSync(at('a.loadstone'), at('backup'))
    desk.open(at('a.loadstone'))
    const grace = desk.addRater('Grace')
    desk.actAs(grace.id)
    desk.leave()
    copyFileSync(at('backup'), at('a.loadstone'))
    expect(desk.open(at('a.loadstone')).raterId).toBe(raterId)
    expect(desk.file.brokenChain()).toBeNull()
  })
})

describe('raters', () => {
  it('get colours that differ until all are used', () => {
    desk.create(at('a.loadstone'), 'Audio', 'Ada')
    for (const name of ['B', 'C', 'D', 'E', 'F', 'G']) desk.addRater(name)
    const colours = desk.raters().map(({ colour }) => colour)
    expect(new Set(colours.slice(0, 6)).size).toBe(6)
    expect(colours[6]).toBe(colours[0])
  })

  it('are introduced with a name or not at all', () => {
    desk.create(at('a.loadstone'), 'Audio', 'Ada')
    expect(refusal(() => desk.addRater('')).code).toBe('invalid_input')
    expect(desk.raters()).toHaveLength(1)
  })
})

describe('closing', () => {
  it('asks for a study before anything else is done', () => {
    expect(refusal(() => desk.file)).toMatchObject({ code: 'no_study', next: expect.stringMatching(/create one/) })
    desk.create(at('a.loadstone'), 'Audio', 'Ada')
    desk.close()
    expect(refusal(() => desk.state()).code).toBe('no_study')
  })

  it('by the user forgets what was open; the end of the program does not', () => {
    desk.create(at('a.loadstone'), 'Audio', 'Ada')
    desk.leave()
    expect(desk.installation.lastOpen).toBe(at('a.loadstone'))
    desk.open(at('a.loadstone'))
    desk.close()
    expect(desk.installation.lastOpen).toBeNull()
    expect(desk.installation.recent().map(({ name }) => name)).toEqual(['Audio'])
  })
})

describe('whoever listens', () => {
  it('hears of openings, commits and closings, and nothing after leaving', () => {
    const heard: (readonly string[])[] = []
    const stop = desk.onChange((tables) => heard.push(tables))
    desk.create(at('a.loadstone'), 'Audio', 'Ada')
    expect(heard.at(-1)).toContain('study')
    const draft = { kind: 'placement.set', entity: newIdentifier(), payload: { x: 1, y: 2 } } as const
    desk.file.commit('moved', [draft])
    expect(heard.at(-1)).toEqual(['history', 'placement'])
    desk.close()
    expect(heard.at(-1)).toContain('load')
    const count = heard.length
    stop()
    desk.open(at('a.loadstone'))
    expect(heard).toHaveLength(count)
  })

  it('hears nothing of a study that was closed', () => {
    desk.create(at('a.loadstone'), 'Audio', 'Ada')
    desk.create(at('b.loadstone'), 'Images', 'Ada')
    const heard: (readonly string[])[] = []
    desk.onChange((tables) => heard.push(tables))
    desk.addRater('Grace')
    expect(heard).toEqual([['history', 'rater']])
  })
})
