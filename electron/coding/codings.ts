/** Reads codings with their units, as every view shows them. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { Coding } from '../../shared/model/coding.ts'
import { fromRow, type Row } from '../store/tables.ts'
import type { StudyFile } from '../store/studyFile.ts'

const visible = `
  SELECT coding.*, code.scheme_id AS scheme_of_code, unit.kind AS unit_kind, unit.repository_id AS unit_repository_id,
    unit.label AS unit_label, unit.load_id AS unit_load_id, unit.anchor AS unit_anchor, unit.origin AS unit_origin,
    unit.evidence AS unit_evidence, unit.load_ids AS unit_load_ids, unit.source_id AS unit_source_id,
    unit.target_id AS unit_target_id
  FROM coding
  JOIN v_units ON v_units.id = coding.unit_id
  JOIN unit ON unit.id = coding.unit_id
  JOIN code ON code.id = coding.code_id`

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
]

function codingRow(row: Row): CodingRow {
  const unit: Row = { id: row['unit_id'] ?? null }
  for (const column of unitColumns) unit[column] = row[`unit_${column}`] ?? null
  const coding: Coding = fromRow('coding', row)
  return { ...coding, schemeId: String(row['scheme_of_code']), unit: fromRow('unit', unit) }
}

/** Codings of units that can be seen, oldest first; of one repository or of all. */
export function listCodings(file: StudyFile, repositoryId?: string): CodingRow[] {
  const rows =
    repositoryId === undefined
      ? file.rows<Row>(`${visible} ORDER BY coding.id`)
      : file.rows<Row>(`${visible} WHERE unit.repository_id = ? ORDER BY coding.id`, repositoryId)
  return rows.map(codingRow)
}
