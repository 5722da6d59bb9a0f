/** Records lie in the real tables and come back as they were. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EntityKind, entityKinds, type EntityRecord } from '../../shared/model/entities.ts'
import { records } from '../../shared/model/records.fixture.ts'
import { unitKinds } from '../../shared/model/unitKind.ts'
import { makeStudy, type TestStudy } from './study.fixture.ts'
import { columnOf, columnsOf, fromRow, type Row, tables, toValues } from './tables.ts'

let study: TestStudy
beforeEach(() => {
  study = makeStudy()
})
afterEach(() => study.close())

/** Writes the record into its real table and reads it back. */
function kept<K extends EntityKind>(kind: K, record: EntityRecord<K>): EntityRecord<K> | undefined {
  const columns = columnsOf(kind)
  study.file.saveResults([], (database) => {
    const names = columns.map((column) => `"${column}"`).join(', ')
    const marks = columns.map(() => '?').join(', ')
    const insert = `INSERT OR REPLACE INTO ${columnOf(kind)} (${names}) VALUES (${marks})`
    database.prepare(insert).run(...toValues(kind, record))
  })
  return study.file.record(kind, record.id)
}

function keepsAll<K extends EntityKind>(kind: K, arbitrary: fc.Arbitrary<EntityRecord<K>>, numRuns = 25): void {
  fc.assert(
    fc.property(arbitrary, (record) => {
      expect(kept(kind, record)).toEqual(record)
    }),
    { numRuns },
  )
}

describe('a round trip through SQLite', () => {
  it.each(entityKinds)('keeps every %s', (kind) => keepsAll(kind, records[kind] as fc.Arbitrary<never>))

  it.each(unitKinds)('keeps the fields of a %s unit and adds none', (kind) => {
    keepsAll(
      'unit',
      records.unit.filter((unit) => unit.kind === kind),
      10,
    )
  })

  it('keeps text that looks like SQL, a number or nothing', () => {
    const [code] = fc.sample(records.code, 1)
    if (code === undefined) throw new Error('nothing was sampled')
    for (const definition of ["'); DROP TABLE code; --", '1e5', 'NULL', '', '\u0000', '𝛂\r\n']) {
      expect(kept('code', { ...code, definition })?.definition).toBe(definition)
    }
  })
})

describe('the tables of the file', () => {
  it.each(entityKinds)('has a column for every field of %s and no other', (kind) => {
    const found = study.file.rows<{ name: string }>('SELECT name FROM pragma_table_info(?)', columnOf(kind))
    expect(found.map(({ name }) => name)).toEqual(Object.keys(tables[kind]).map(columnOf))
  })

  it('names columns in lower case with underscores', () => {
    expect(['id', 'raterId', 'codebookRevision'].map(columnOf)).toEqual(['id', 'rater_id', 'codebook_revision'])
  })
})

function rowOf<K extends EntityKind>(kind: K, record: EntityRecord<K>): Row {
  const values = toValues(kind, record)
  return Object.fromEntries(columnsOf(kind).map((column, index) => [column, values[index] ?? null]))
}

describe('rows', () => {
  it('tell no as 0 and an absent field as NULL', () => {
    const [scheme] = fc.sample(records.scheme, 1)
    const [span] = fc.sample(
      records.unit.filter(({ kind }) => kind === 'span'),
      1,
    )
    if (scheme === undefined || span === undefined) throw new Error('nothing was sampled')
    expect(rowOf('scheme', { ...scheme, ordered: false, retired: true })).toMatchObject({ ordered: 0, retired: 1 })
    expect(rowOf('unit', span)).toMatchObject({ origin: null, evidence: null, source_id: null })
  })

  it('of a wider query give only the record’s own fields', () => {
    const row: Row = { id: 'a', rater_id: 'b', name: 'more', count: 3 }
    expect(fromRow('actor', row)).toEqual({ id: 'a', raterId: 'b' })
  })
})
