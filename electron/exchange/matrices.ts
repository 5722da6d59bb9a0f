/** Matrices of the whole study as tables: codes by repositories, and codes by codes, in units; what persons said. */
import type { StudyFile } from '../store/studyFile.ts'
import { codeMatrix, type MatrixQuestion } from '../study/codeMatrix.ts'
import { type Cell, delimited, standard } from './csv.ts'
import type { ExportedFile, ExportFormat } from './format.ts'

function schemeNames(study: StudyFile): Map<string, string> {
  const codes = study.rows<{ id: string; scheme: string }>('SELECT id, scheme FROM v_codes')
  return new Map(codes.map(({ id, scheme }) => [id, scheme]))
}

/** One row per code; ids go with the names, which two codes or repositories may share. */
function matrixFile(study: StudyFile, columns: MatrixQuestion['columns'], name: string): ExportedFile {
  const matrix = codeMatrix(study, { columns, rowSchemeIds: [], columnSchemeIds: [], raterIds: [] })
  const schemes = schemeNames(study)
  const label = ({ id, label: own }: { id: string; label: string }) =>
    columns === 'codes' ? `${schemes.get(id) ?? ''}: ${own}` : own
  const header = ['scheme', 'code', 'code_id', ...matrix.columns.map(label), 'total']
  const rows = matrix.rows.map((row, at): Cell[] => [
    schemes.get(row.id) ?? '',
    row.label,
    row.id,
    ...(matrix.cells[at] ?? []),
    row.total,
  ])
  return { name, rows: rows.length, text: delimited(header, rows, standard) }
}

export const matrixRepositories: ExportFormat = {
  id: 'matrix-repositories',
  name: 'Matrix of codes by repositories',
  description: 'How many units persons gave each code, one row per code and one column per repository.',
  files: ['codes-by-repositories.csv'],
  make: (study) => [matrixFile(study, 'repositories', 'codes-by-repositories.csv')],
}

export const matrixCodes: ExportFormat = {
  id: 'matrix-codes',
  name: 'Matrix of codes by codes',
  description: 'How many units the same person gave both codes; the diagonal counts the units of each code.',
  files: ['codes-by-codes.csv'],
  make: (study) => [matrixFile(study, 'codes', 'codes-by-codes.csv')],
}
