/** Matrix shape: what of a matrix is shown, and which of its numbers is the darkest. Pure. */
import type { Matrix } from '../../shared/api/insights.ts'

/** Without the rows and columns in which nothing is counted. */
export function usedOf(matrix: Matrix): Matrix {
  const rows = matrix.rows.flatMap((row, at) => (row.total > 0 ? [at] : []))
  const columns = matrix.columns.flatMap((column, at) => (column.total > 0 ? [at] : []))
  return {
    rows: matrix.rows.filter((_, at) => rows.includes(at)),
    columns: matrix.columns.filter((_, at) => columns.includes(at)),
    cells: rows.map((row) => columns.map((column) => matrix.cells[row]?.[column] ?? 0)),
  }
}

/**
 * The largest number that shades: of codes by codes, not the diagonal, which would pale everything else. 0 when nothing is
 * counted.
 */
export function darkest({ rows, columns, cells }: Matrix): number {
  let most = 0
  cells.forEach((row, at) =>
    row.forEach((units, to) => {
      if (units > most && rows[at]?.id !== columns[to]?.id) most = units
    }),
  )
  return most
}

export function matrixCsvRows({ rows, columns, cells }: Matrix, corner: string): (string | number)[][] {
  return [
    [corner, ...columns.map(({ label }) => label), 'total'],
    ...rows.map(({ label, total }, at) => [label, ...(cells[at] ?? []), total]),
  ]
}

/** `owner/name` without its owner, which takes the room, where that still tells the columns apart. */
export function shortLabels(labels: readonly string[]): string[] {
  const last = labels.map((label) => label.slice(label.lastIndexOf('/') + 1))
  return labels.map((label, at) => {
    const short = last[at] ?? label
    return short === '' || last.filter((other) => other === short).length > 1 ? label : short
  })
}
