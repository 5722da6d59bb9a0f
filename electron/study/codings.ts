/** Reads codings with their units, as every view shows them: merges followed, old meanings marked. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { Coding } from '../../shared/model/coding.ts'
import type { Unit } from '../../shared/model/unit.ts'
import { fromRow, type Row } from '../store/tables.ts'
import type { SqlValue, StudyFile } from '../store/studyFile.ts'

/**
 * The same codings as in the view v_codings, with fewer joins: `coding` with its `unit`, the `code` as it reads now and
 * the one that the rater `chosen`.
 */
export const codingSources = `
  coding
  JOIN unit ON unit.id = coding.unit_id
  JOIN repository ON repository.id = unit.repository_id
  JOIN rater ON rater.id = coding.rater_id
  LEFT JOIN code_reading ON code_reading.code_id = coding.code_id
  JOIN code ON code.id = coalesce(code_reading.reads_as, coding.code_id)
  JOIN code AS chosen ON chosen.id = coding.code_id
  JOIN scheme ON scheme.id = code.scheme_id`

/** A link is only there while both of its models are. */
export const isVisible = `(unit.kind <> 'link'
  OR (EXISTS (SELECT 1 FROM unit AS source WHERE source.id = unit.source_id)
    AND EXISTS (SELECT 1 FROM unit AS target WHERE target.id = unit.target_id)))`

/**
 * The load that a load unit is about at the pinned commit. Loads of another commit have other ids; the unit's text leads to
 * the one that stands where it stands now. Needs `unit` and its `repository`.
 */
export const standingLoadId = `CASE unit.kind WHEN 'load' THEN coalesce((
    SELECT load.id FROM relocation
    JOIN load ON load.repository_id = unit.repository_id AND load."commit" = repository."commit"
      AND load.path = relocation.anchor ->> '$.path' AND load.start = relocation.anchor ->> '$.start'
    WHERE relocation.repository_id = unit.repository_id AND relocation.state IN ('anchored', 'shifted')
      AND relocation."commit" = repository."commit"
      AND relocation."key" = (unit.anchor ->> '$.blob') || ' ' || (unit.anchor ->> '$.start') || ' '
        || (unit.anchor ->> '$.end') || ' ' || (unit.anchor ->> '$.path')
  ), unit.load_id) END`

const unitColumns = [
  'kind',
  'repository_id',
  'label',
  'load_id',
  'anchor',
  'origin',
  'evidence',
  'load_ids',
  'source_id',
  'target_id',
  'source_stage_id',
  'target_stage_id',
] as const

/** Where nothing is known of the codebook under which it was made, nothing is held against a coding. */
export const isStale = `coding.codebook_revision <> ''
  AND coding.codebook_revision < max(code.meaning_since, chosen.meaning_since)`

const columns = `coding.*, code.id AS reads_as, code.scheme_id AS scheme_of_code, (${isStale}) AS stale,
  ${unitColumns.map((column) => `${column === 'load_id' ? standingLoadId : `unit.${column}`} AS unit_${column}`).join(', ')}`

function codingRow(row: Row): CodingRow {
  const unit: Row = { id: row['unit_id'] ?? null }
  for (const column of unitColumns) unit[column] = row[`unit_${column}`] ?? null
  const coding: Coding = fromRow('coding', row)
  return {
    ...coding,
    codeId: String(row['reads_as']),
    codedAs: coding.codeId,
    schemeId: String(row['scheme_of_code']),
    stale: row['stale'] === 1,
    unit: fromRow('unit', unit),
  }
}

/** The visible codings for which the condition holds, oldest first; `rest` may limit them. */
export function readCodings(file: StudyFile, condition: string, values: readonly SqlValue[], rest = ''): CodingRow[] {
  const sql = `SELECT ${columns} FROM ${codingSources} WHERE ${isVisible} AND (${condition}) ORDER BY coding.id ${rest}`
  return file.rows<Row>(sql, ...values).map(codingRow)
}

/** What the current rater answered to a scheme's question about a unit, oldest first. */
export function ownAnswers(file: StudyFile, unitId: string, schemeId: string): CodingRow[] {
  const values = [unitId, file.raterId, schemeId]
  return readCodings(file, 'coding.unit_id = ? AND coding.rater_id = ? AND code.scheme_id = ?', values)
}

/** The units of a repository that can be seen, load units with the load that they are about now. */
export function readUnits(file: StudyFile, repositoryId: string): Unit[] {
  const rows = file.rows<Row>(
    `SELECT unit.*, ${standingLoadId} AS standing FROM unit JOIN repository ON repository.id = unit.repository_id
     WHERE unit.repository_id = ? AND ${isVisible} ORDER BY unit.id`,
    repositoryId,
  )
  return rows.map((row) => fromRow('unit', { ...row, load_id: row['standing'] ?? null }))
}
