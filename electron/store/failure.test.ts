/** What a failing disk and a killed process leave behind: all that was acknowledged, and a sound file. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppError } from '../../shared/errors.ts'
import { newIdentifier } from './identifier.ts'
import { anchorAt, makeStudy, type TestStudy } from './study.fixture.ts'
import { type Draft, StudyFile } from './studyFile.ts'

let study: TestStudy
beforeEach(() => {
  study = makeStudy()
})
afterEach(() => study.close())

function spanDraft(start: number): Draft {
  const anchor = anchorAt(start, 'x'.repeat(500))
  return {
    kind: 'unit.define',
    entity: newIdentifier(),
    payload: { kind: 'span', repositoryId: study.repositoryId, label: `span ${start}`, anchor },
  }
}

function thrown(step: () => unknown): AppError {
  try {
    step()
  } catch (error) {
    return error as AppError
  }
  throw new Error('nothing was thrown')
}

describe('a full disk', () => {
  it('is reported, loses nothing, and work goes on once there is room', () => {
    const { file } = study
    file.saveResults([], (database) => {
      const pages = Number(database.pragma('page_count', { simple: true }))
      database.pragma(`max_page_count = ${pages + 3}`)
    })
    let saved = 0
    const error = thrown(() => {
      for (; saved < 1000; saved += 1) file.commit(`span ${saved}`, [spanDraft(saved)])
    })
    expect(error.code).toBe('disk_full')
    expect(error.next).toMatch(/Free some space/)
    expect(file.value('SELECT count(*) FROM unit')).toBe(saved)
    file.saveResults([], (database) => database.pragma('max_page_count = 1000000'))
    file.commit('after', [spanDraft(saved)])
    expect(file.value('SELECT count(*) FROM unit')).toBe(saved + 1)
    expect(file.brokenChain()).toBeNull()
  })
})

describe('kill -9', () => {
  it('at random moments, 20 rounds: nothing acknowledged is lost and the file is sound', async () => {
    study.file.close()
    let acknowledged = 0
    for (let round = 0; round < 20; round += 1) {
      const writer = fork(join(import.meta.dirname, 'writer.fixture.ts'), [study.path, study.repositoryId], {
        silent: true,
      })
      const wanted = acknowledged + 1 + (round % 7)
      const died = once(writer, 'exit')
      writer.on('message', (count: number) => {
        acknowledged = count
        // Somewhere within the next few commits, not only between two of them.
        if (count === wanted) setTimeout(() => writer.kill('SIGKILL'), (round * 7) % 11)
      })
      await died
      const file = StudyFile.open(study.path)
      const kept = Number(file.value('SELECT count(*) FROM unit'))
      expect(kept).toBeGreaterThanOrEqual(acknowledged)
      expect(file.brokenChain()).toBeNull()
      const units = file.rows('SELECT * FROM unit ORDER BY id')
      file.refold()
      expect(file.rows('SELECT * FROM unit ORDER BY id')).toEqual(units)
      acknowledged = kept
      file.close()
    }
    expect(acknowledged).toBeGreaterThan(20)
  })
})
