/** Every kind of file that is no study of ours is refused with its own message and left byte for byte as it was. */
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { makeStudy, type TestStudy } from './study.fixture.ts'
import { StudyFile } from './studyFile.ts'

let study: TestStudy
let copy: string
beforeEach(() => {
  study = makeStudy()
  study.file.close()
  copy = join(study.folder, 'copy.loadstone')
  copyFileSync(study.path, copy)
})
afterEach(() => study.close())

function fingerprint(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function refusal(path: string): AppError {
  try {
    StudyFile.open(path).close()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error(`${path} was opened`)
}

function expectRefused(path: string, code: string, message: RegExp): void {
  const before = fingerprint(path)
  const error = refusal(path)
  expect(error.code).toBe(code)
  expect(error.message).toMatch(message)
  expect(error.next).not.toBe('')
  expect(fingerprint(path)).toBe(before)
}

function alter(sql: string): void {
  const database = new Database(copy)
  database.exec(sql)
  database.close()
}

describe('opening', () => {
  it('refuses a newer file', () => {
    alter('PRAGMA user_version = 99')
    expectRefused(copy, 'study_newer', /newer Loadstone \(file version 99/)
  })

  it('refuses a database of another program', () => {
    alter('PRAGMA application_id = 1')
    expectRefused(copy, 'study_foreign', /another program/)
  })

  it('refuses a truncated file', () => {
    truncateSync(copy, statSync(copy).size - 4096)
    expectRefused(copy, 'study_damaged', /incomplete/)
  })

  it('refuses a file whose pages are scrambled', () => {
    const bytes = readFileSync(copy)
    bytes.fill(0xff, 4096, 4096 * 8)
    writeFileSync(copy, bytes)
    expectRefused(copy, 'study_damaged', /damaged/)
  })

  it('refuses a read-only file', () => {
    chmodSync(copy, 0o444)
    expectRefused(copy, 'study_read_only', /read-only/)
  })

  it('refuses a text file, an empty file and a folder', () => {
    writeFileSync(copy, 'name,code\n')
    expectRefused(copy, 'not_a_database', /not a Loadstone study/)
    writeFileSync(copy, '')
    expectRefused(copy, 'not_a_database', /not a Loadstone study/)
    mkdirSync(join(study.folder, 'folder'))
    expect(refusal(join(study.folder, 'folder')).code).toBe('not_a_database')
  })

  it('refuses a file that is not there', () => {
    expect(refusal(join(study.folder, 'none.loadstone')).code).toBe('not_found')
  })

  it('refuses a file that is open elsewhere', () => {
    const holder = StudyFile.open(copy)
    expectRefused(copy, 'study_locked', /open in another Loadstone/)
    holder.close()
  })

  it('refuses a trigger, which would run unseen', () => {
    alter('CREATE TRIGGER spy AFTER INSERT ON event BEGIN DELETE FROM coding; END')
    expectRefused(copy, 'study_damaged', /trigger \(spy\)/)
  })

  it('refuses a view that was replaced', () => {
    alter('DROP VIEW v_codings; CREATE VIEW v_codings AS SELECT 1 AS id')
    expectRefused(copy, 'study_damaged', /v_codings is not as it should be/)
  })

  it('opens a sound file and leaves tables of its owner alone', () => {
    alter('CREATE TABLE notes_from_r (text TEXT)')
    const file = StudyFile.open(copy)
    expect(file.rows('SELECT name FROM v_repositories')).toEqual([{ name: 'owner/name' }])
    file.close()
  })
})

describe('creating', () => {
  it('never replaces a file', () => {
    const before = fingerprint(copy)
    expect(() => StudyFile.create(copy)).toThrow(/exists already/)
    expect(fingerprint(copy)).toBe(before)
  })

  it('says so when the folder is missing', () => {
    expect(() => StudyFile.create(join(study.folder, 'no/such/folder.loadstone'))).toThrow(AppError)
  })
})
