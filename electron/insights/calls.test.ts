/** Figures of a real study file: only people count, removed repositories do not, and loads are those of the pinned commit. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newIdentifier } from '../store/identifier.ts'
import { Desk } from '../study/desk.ts'
import { Installation } from '../study/installation.ts'
import { insightsHandlers } from './calls.ts'

const codebook = join(import.meta.dirname, '../../resources/codebooks/ptm-reuse.json')
const commit = 'c'.repeat(40)
let folder = ''
let desk: Desk

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadstone-insights-'))
  desk = new Desk(new Installation(folder), codebook)
  desk.create(join(folder, 'study.loadstone'), 'Study', 'Ann')
})

afterEach(() => {
  desk.close()
  rmSync(folder, { recursive: true })
})

function addRepository(name: string): string {
  const entity = newIdentifier()
  desk.file.commit('added', [{ kind: 'repository.add', entity, payload: { name, kind: 'git', origin: null, commit } }])
  return entity
}

function codeModel(repositoryId: string, codeId: string): void {
  const unitId = newIdentifier()
  const unit = {
    kind: 'model' as const,
    repositoryId,
    label: 'm',
    origin: 'pretrained' as const,
    evidence: [],
    loadIds: [],
  }
  const coding = {
    unitId,
    codeId,
    evidence: [],
    confidence: 'sure' as const,
    memo: '',
    codebookRevision: '',
    suggestionId: null,
  }
  desk.file.commit('coded', [
    { kind: 'unit.define', entity: unitId, payload: unit },
    { kind: 'coding.add', entity: newIdentifier(), payload: coding },
  ])
}

/** One row of the load table; columns that no figure reads are empty. */
function addLoad(repositoryId: string, id: string, names: readonly string[], at = commit): void {
  const namesJson = JSON.stringify(names.map((name) => ({ name, evidence: [] })))
  const row = [
    id,
    repositoryId,
    at,
    'a.py',
    'b',
    0,
    1,
    1,
    1,
    1,
    null,
    'timm',
    's',
    'c',
    'direct',
    'huggingface',
    'model',
  ]
  const values = [...row, namesJson, '', null, 1, '', 'high', '[]', '1']
  desk.file.saveResults(['load'], (database) => {
    database.prepare(`INSERT INTO load VALUES (${values.map(() => '?').join(', ')})`).run(...values)
  })
}

async function figure(id: string) {
  const context = { signal: new AbortController().signal, progress: () => {} }
  const figures = await insightsHandlers({ desk }, () => Promise.resolve([])).figures({}, context)
  return figures.find((one) => one.id === id)
}

test('counts what people coded in repositories that are in the study', async () => {
  const scheme = String(desk.file.value("SELECT id FROM scheme WHERE name = 'Modality'"))
  const [nlp = '', vision = ''] = desk.file
    .records('code', 'SELECT * FROM code WHERE scheme_id = ? ORDER BY position', scheme)
    .map(({ id }) => id)
  const [kept, left] = [addRepository('o/kept'), addRepository('o/left')]
  codeModel(kept, nlp)
  codeModel(kept, vision)
  codeModel(left, vision)
  const detector = newIdentifier()
  const payload = { name: 'Detector', kind: 'detector' as const, colour: '#000000' }
  desk.file.commit('introduced', [{ kind: 'rater.define', entity: detector, payload }])
  desk.actAs(detector)
  codeModel(kept, vision)

  expect(await figure(scheme)).toMatchObject({ title: 'Modality', unit: 'models coded', total: 3 })
  desk.file.commit('removed', [{ kind: 'repository.remove', entity: left, payload: { name: 'o/left' } }])
  const after = await figure(scheme)
  expect(after?.total).toBe(2)
  expect(after?.bars.slice(0, 2)).toEqual([
    { label: 'NLP', count: 1, share: 0.5 },
    { label: 'Vision', count: 1, share: 0.5 },
  ])
})

test('reads the names of loads, at the pinned commit only', async () => {
  const repository = addRepository('o/r')
  addLoad(repository, 'l1', ['bert', 'gpt2'])
  addLoad(repository, 'l2', [])
  addLoad(repository, 'old', ['never'], 'd'.repeat(40))
  expect(await figure('loads.name')).toMatchObject({ total: 2, bars: [{ count: 1 }, { count: 1 }] })
  expect((await figure('models.repositories'))?.bars.map(({ label }) => label)).toEqual(['bert', 'gpt2'])
})

test('counts a load that a person named among those that are named', async () => {
  const repositoryId = addRepository('o/r')
  addLoad(repositoryId, 'l1', [])
  const place = { commit, path: 'a.py', blob: 'b', start: 0, end: 1, line: 1, endLine: 1, symbol: '' }
  const anchor = { ...place, quote: 'x', prefix: '', suffix: '' }
  const naming = { repositoryId, loadId: 'l1', anchor, names: ['bert'], version: 'v1', memo: '' }
  desk.file.commit('named', [{ kind: 'naming.set', entity: newIdentifier(), payload: naming }])
  const [resolved, not] = (await figure('loads.name'))?.bars ?? []
  expect([resolved?.count, not?.count]).toEqual([1, 0])
  expect((await figure('loads.version'))?.bars.map(({ count }) => count)).toEqual([1, 0])
  expect((await figure('models.repositories'))?.bars.map(({ label }) => label)).toEqual(['bert'])
})
