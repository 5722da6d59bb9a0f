/** A file of an older version is opened, backed up first, and says the same afterwards. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newIdentifier } from './identifier.ts'
import { hashOfMigration, migrations } from './migrations/index.ts'
import { applicationId } from './refusal.ts'
import { makeStudy, type TestStudy } from './study.fixture.ts'
import { StudyFile } from './studyFile.ts'
import { codingDraft, snapshot, spanDraft } from './work.fixture.ts'

let study: TestStudy
beforeEach(() => {
  study = makeStudy()
  const unit = newIdentifier()
  const coding = codingDraft(newIdentifier(), unit, study.codeIds[0])
  study.file.commit('coded', [spanDraft(unit, 0, study.repositoryId), coding])
  study.file.commit('renamed', [{ kind: 'code.edit', entity: study.codeIds[1], payload: { name: 'Renamed' } }])
  study.file.undo()
})
afterEach(() => study.close())

/** The study as the first version would have written it: the same log, tables of that time, and nothing folded yet. */
function writtenByFirstVersion(): string {
  const path = join(study.folder, 'old.loadstone')
  const database = new Database(path)
  const [first] = migrations
  if (first === undefined) throw new Error('there is no first version')
  database.pragma(`application_id = ${applicationId}`)
  database.exec(first.sql)
  const note = database.prepare('INSERT INTO migration (version, name, hash, applied_at) VALUES (1, ?, ?, ?)')
  note.run(first.name, hashOfMigration(first), '2024-02-21T12:00:00.000Z')
  database.pragma('user_version = 1')
  const insert = database.prepare(`INSERT INTO event
    VALUES (@id, @actor, @seq, @hlc, @kind, @entity, @action, @label, @payload, @prev, @hash)`)
  for (const event of study.file.events()) {
    insert.run({ ...event, payload: JSON.stringify(withoutLaterFields(event.payload)) })
  }
  database.close()
  return path
}

/** What the first version's events did not say. */
function withoutLaterFields(payload: unknown): object {
  const later = ['exampleSpans', 'required', 'byHand', 'sourceStageId', 'targetStageId', ...(Object.hasOwn(payload as object, 'unitKinds') ? ['parentId'] : [])]
  return Object.fromEntries(Object.entries(payload as object).filter(([field]) => !later.includes(field)))
}

describe('a file of version 1', () => {
  it('reads the same as one of this version, undone steps included', () => {
    const path = writtenByFirstVersion()
    const migrated = StudyFile.open(path)
    try {
      expect(snapshot(migrated)).toEqual(snapshot(study.file))
      expect(migrated.value('SELECT code FROM v_codings')).toBe('Code 0')
      migrated.refold()
      expect(snapshot(migrated)).toEqual(snapshot(study.file))
    } finally {
      migrated.close()
    }
  })

  it('is copied first, as it was, and only once', () => {
    const path = writtenByFirstVersion()
    const backup = path.replace('.loadstone', `.before-version-${migrations.length}.loadstone`)
    StudyFile.open(path).close()
    const copy = new Database(backup, { readonly: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(1)
    copy.close()
    StudyFile.open(path).close()
    expect(existsSync(`${backup}-journal`)).toBe(false)
  })
})
