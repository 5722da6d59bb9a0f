/** The matrices of a real study file: different units are counted, merges followed, suggestions and removed repositories not. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newIdentifier } from '../store/identifier.ts'
import { anchorAt, makeStudy, type TestStudy } from '../store/study.fixture.ts'
import type { Draft } from '../store/studyFile.ts'
import { codeMatrix, type MatrixQuestion } from './codeMatrix.ts'

let study: TestStudy
let first = ''
let second = ''
let third = ''

const noFilter = { rowSchemeIds: [], columnSchemeIds: [], raterIds: [], usedOnly: false }
const everything: MatrixQuestion = { columns: 'repositories', ...noFilter }

beforeEach(() => {
  study = makeStudy()
  ;[first = '', second = '', third = ''] = study.codeIds
})

afterEach(() => study.close())

function addRepository(name: string): string {
  const entity = newIdentifier()
  study.file.commit('added', [
    { kind: 'repository.add', entity, payload: { name, kind: 'git', origin: null, commit: 'a'.repeat(40) } },
  ])
  return entity
}

let start = 0

/** A new span with these codes, said by the current rater. */
function code(repositoryId: string, ...codeIds: readonly string[]): string {
  const unitId = newIdentifier()
  start += 100
  const unit: Draft = {
    kind: 'unit.define',
    entity: unitId,
    payload: { kind: 'span', repositoryId, label: 'a span', anchor: anchorAt(start, 'text') },
  }
  study.file.commit('coded', [unit, ...codeIds.map((codeId) => codingOf(unitId, codeId))])
  return unitId
}

function codingOf(unitId: string, codeId: string): Draft {
  const fields = { confidence: 'sure', memo: '', codebookRevision: '', suggestionId: null } as const
  return { kind: 'coding.add', entity: newIdentifier(), payload: { unitId, codeId, evidence: [], ...fields } }
}

/** From now on, somebody else codes; a detector's word is a suggestion. */
function actAs(kind: 'person' | 'detector'): string {
  const [raterId, actor] = [newIdentifier(), newIdentifier()]
  study.file.commit('introduced', [
    { kind: 'rater.define', entity: raterId, payload: { name: kind, kind, colour: '#0072b2' } },
  ])
  study.file.actAs(actor)
  study.file.commit('joined', [{ kind: 'actor.join', entity: actor, payload: { raterId } }])
  return raterId
}

/** Rows and columns as id and total, with the cells that are not 0. */
function summary(question: Partial<MatrixQuestion> = {}) {
  const { rows, columns, cells } = codeMatrix(study.file, { ...everything, ...question })
  const hits = cells.flatMap((row, at) =>
    row.flatMap((units, to) => (units === 0 ? [] : [[rows[at]?.id, columns[to]?.id, units]])),
  )
  const totals = (lines: typeof rows) => new Map(lines.map(({ id, total }) => [id, total]))
  return { hits, rows: totals(rows), columns: totals(columns) }
}

test('codes by repositories: each unit once, however many raters gave it the code', () => {
  const other = addRepository('other/one')
  const unit = code(study.repositoryId, first, second)
  code(study.repositoryId, first)
  code(other, first)
  actAs('person')
  study.file.commit('agreed', [codingOf(unit, first)])
  const { hits, rows, columns } = summary()
  expect(hits).toEqual(
    expect.arrayContaining([
      [first, study.repositoryId, 2],
      [first, other, 1],
      [second, study.repositoryId, 1],
    ]),
  )
  expect(hits).toHaveLength(3)
  expect([rows.get(first), rows.get(second), rows.get(third)]).toEqual([3, 1, 0])
  expect([columns.get(study.repositoryId), columns.get(other)]).toEqual([2, 1])
})

test('codes by codes: only what one and the same rater gave the unit', () => {
  const unit = code(study.repositoryId, first, second)
  const rater = actAs('person')
  study.file.commit('differed', [codingOf(unit, third)])
  const pairs = summary({ columns: 'codes' }).hits
  expect(pairs).toEqual(
    expect.arrayContaining([
      [first, first, 1],
      [first, second, 1],
      [second, first, 1],
      [second, second, 1],
      [third, third, 1],
    ]),
  )
  expect(pairs).toHaveLength(5)
  expect(summary({ columns: 'codes', raterIds: [rater] }).hits).toEqual([[third, third, 1]])
})

test('merged codes count as the one they read as, and have no row of their own', () => {
  code(study.repositoryId, first, second)
  const merge: Draft = { kind: 'code.merge', entity: first, payload: { into: second, reason: '' } }
  study.file.commit('merged', [merge])
  const { hits, rows } = summary({ columns: 'codes' })
  expect(hits).toEqual([[second, second, 1]])
  expect(rows.has(first)).toBe(false)
})

test('suggestions and what lies in removed repositories do not count', () => {
  const gone = addRepository('gone/one')
  code(gone, first)
  study.file.commit('removed', [{ kind: 'repository.remove', entity: gone, payload: { name: 'gone/one' } }])
  actAs('detector')
  code(study.repositoryId, first)
  expect(summary().hits).toEqual([])
})

test('schemes limit rows and columns apart', () => {
  const scheme = String(study.file.value('SELECT scheme_id FROM code WHERE id = ?', first))
  expect(summary({ rowSchemeIds: [scheme] }).rows.has(first)).toBe(true)
  expect(summary({ rowSchemeIds: [newIdentifier()] }).rows.size).toBe(0)
  expect(summary({ columns: 'codes', columnSchemeIds: [newIdentifier()] }).columns.size).toBe(0)
})

test('unused rows and columns are left out together with their cells, when that is asked', () => {
  const used = addRepository('b/used')
  addRepository('a/unused')
  code(used, first, third)
  const { rows, columns, cells } = codeMatrix(study.file, { ...everything, usedOnly: true })
  expect(rows.map(({ id, total }) => [id, total])).toEqual([
    [first, 1],
    [third, 1],
  ])
  expect(columns.map(({ id }) => id)).toEqual([used])
  expect(cells).toEqual([[1], [1]])
})
