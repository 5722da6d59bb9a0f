/** Matrices as tables: codes by repositories, and codes by codes, in units; of the whole study, or as one looks at it. */
import type { StudyFile } from '../store/studyFile.ts'
import { codeMatrix, type MatrixQuestion } from '../study/codeMatrix.ts'
import { type Cell, delimited, standard } from './csv.ts'
import type { ExportedFile, ExportFormat } from './format.ts'

const fileNames = { repositories: 'codes-by-repositories', codes: 'codes-by-codes' } as const

function schemeNames(study: StudyFile): Map<string, string> {
  const codes = study.rows<{ id: string; scheme: string }>('SELECT id, scheme FROM v_codes')
  return new Map(codes.map(({ id, scheme }) => [id, scheme]))
}

/** One row per code; ids go with the names, which two codes or repositories may share. `shown` ends each row. */
function matrixTable(study: StudyFile, question: MatrixQuestion, shown?: string): { text: string; rows: number } {
  const matrix = codeMatrix(study, question)
  const schemes = schemeNames(study)
  const label = ({ id, label: own }: { id: string; label: string }) =>
    question.columns === 'codes' ? `${schemes.get(id) ?? ''}: ${own}` : own
  const last = shown === undefined ? { header: [], cell: [] } : { header: ['shown'], cell: [shown] }
  const header = ['scheme', 'code', 'code_id', ...matrix.columns.map(label), 'total', ...last.header]
  const rows = matrix.rows.map((row, at): Cell[] => [
    schemes.get(row.id) ?? '',
    row.label,
    row.id,
    ...(matrix.cells[at] ?? []),
    row.total,
    ...last.cell,
  ])
  return { rows: rows.length, text: delimited(header, rows, standard) }
}

function named(study: StudyFile, table: 'scheme' | 'rater', ids: readonly string[]): string {
  return ids.map((id) => study.record(table, id)?.name ?? 'not in the study').join(', ')
}

/** What a matrix is limited to, in words: `rows of Stage; raters: Ada, Grace`. */
function shownWords(study: StudyFile, question: MatrixQuestion): string {
  const { columns, rowSchemeIds, columnSchemeIds, raterIds, usedOnly } = question
  const parts = [
    ...(rowSchemeIds.length === 0 ? [] : [`rows of ${named(study, 'scheme', rowSchemeIds)}`]),
    ...(columns === 'repositories' || columnSchemeIds.length === 0
      ? []
      : [`columns of ${named(study, 'scheme', columnSchemeIds)}`]),
    ...(raterIds.length === 0 ? [] : [`raters: ${named(study, 'rater', raterIds)}`]),
    ...(usedOnly ? ['only rows and columns with units'] : []),
  ]
  return parts.length === 0 ? 'the whole study' : parts.join('; ')
}

/** A matrix as one looks at it. Its name differs from that of the whole study's, so that neither replaces the other. */
export function shownMatrix(study: StudyFile, question: MatrixQuestion): ExportedFile & { readonly shown: string } {
  const shown = shownWords(study, question)
  return { name: `${fileNames[question.columns]}-as-shown.csv`, ...matrixTable(study, question, shown), shown }
}

function wholeMatrix(study: StudyFile, columns: MatrixQuestion['columns']): ExportedFile {
  const question = { columns, rowSchemeIds: [], columnSchemeIds: [], raterIds: [], usedOnly: false }
  return { name: `${fileNames[columns]}.csv`, ...matrixTable(study, question) }
}

export const matrixRepositories: ExportFormat = {
  id: 'matrix-repositories',
  name: 'Matrix of codes by repositories',
  description: 'How many units persons gave each code, one row per code and one column per repository.',
  files: [`${fileNames.repositories}.csv`],
  make: (study) => [wholeMatrix(study, 'repositories')],
}

export const matrixCodes: ExportFormat = {
  id: 'matrix-codes',
  name: 'Matrix of codes by codes',
  description: 'How many units the same person gave both codes; the diagonal counts the units of each code.',
  files: [`${fileNames.codes}.csv`],
  make: (study) => [wholeMatrix(study, 'codes')],
}
