/** Codings as a table for spreadsheets, R and pandas: one row for each piece of evidence. */
import { type CodingExport, codingRows } from './codingRows.ts'
import { type Cell, delimited, standard } from './csv.ts'
import type { ExportFormat } from './format.ts'

const leading = ['coding_id', 'repository', 'github_url'] as const
const place = ['commit', 'path', 'blob', 'start', 'end', 'line', 'end_line', 'symbol', 'quote'] as const
const trailing = [
  'unit_kind',
  'unit_id',
  'unit',
  'source',
  'target',
  'rater',
  'rater_kind',
  'scheme',
  'scheme_id',
  'code',
  'abbreviation',
  'code_id',
  'confidence',
  'memo',
  'codebook_revision',
  'suggestion_id',
  'created_at',
  'changed_at',
] as const

/** A coding without any text still is one row; its commit is then the repository's. */
function rowsOf(coding: CodingExport): Cell[][] {
  const pieces = coding.evidence.length === 0 ? [null] : coding.evidence
  return pieces.map((piece, position) => [
    ...leading.map((column) => coding[column]),
    piece === null ? null : position + 1,
    ...place.map((column) => piece?.[column] ?? (column === 'commit' ? coding.commit : null)),
    ...trailing.map((column) => coding[column]),
  ])
}

export const codingsCsv: ExportFormat = {
  id: 'codings-csv',
  name: 'Codings as CSV',
  description: 'One row for each piece of text behind a coding: commit, path, offsets, quote, rater, code and times.',
  files: ['codings.csv'],
  make: (study) => {
    const rows = codingRows(study).flatMap(rowsOf)
    const header = [...leading, 'evidence', ...place, ...trailing]
    return [{ name: 'codings.csv', rows: rows.length, text: delimited(header, rows, standard) }]
  },
}
