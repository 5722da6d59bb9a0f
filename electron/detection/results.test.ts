/** What scans save: the first one bit by bit, later ones only as a whole. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Load } from '../../shared/model/load.ts'
import { loadWith } from '../../shared/pipeline/load.fixture.ts'
import { makeStudy, type TestStudy } from '../store/study.fixture.ts'
import { listLoads } from '../study/loads.ts'
import { saveFound, saveResult } from './results.ts'

let study: TestStudy
beforeEach(() => {
  study = makeStudy()
})
afterEach(() => study.close())

const commit = () => study.file.record('repository', study.repositoryId)?.commit ?? ''

function load(id: string): Load {
  return loadWith({ id, repositoryId: study.repositoryId, commit: commit(), path: `${id}.py`, blob: id, end: 9 })
}

/** The scan ends with these loads. */
function end(loads: readonly Load[]): void {
  const { repositoryId } = study
  const about = { repositoryId, commit: commit(), rulesVersion: '1' }
  const counts = { files: 1, parsed: 1, loads: loads.length, withErrors: [], givenUp: [], milliseconds: 1, at: '' }
  const documentation = { extent: 'none', place: null } as const
  const nothing = { models: [], interchangeable: [], complementary: [] }
  saveResult(study.file, { ...about, ...counts }, loads, {
    profile: { ...about, ...nothing, structure: 'none', documentation },
    circumstances: {},
  })
}

const listed = () => listLoads(study.file).map(({ id }) => id)

it('loads show while the first scan of a commit runs, and the whole result takes their place', () => {
  saveFound(study.file, [load('a')])
  expect(listed()).toEqual(['a'])
  end([load('b'), load('c')])
  expect(listed()).toEqual(['b', 'c'])
})

it('a later scan that is stopped half-way changes nothing of what the earlier one found', () => {
  end([load('a')])
  saveFound(study.file, [load('b'), { ...load('a'), confidence: 'low' }])
  expect(listed()).toEqual(['a'])
  expect(listLoads(study.file)[0]?.confidence).toBe('high')
})
