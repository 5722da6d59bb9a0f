/** Matrix shape: what of a matrix is shown, how dark each number is, and where keys lead in it. Pure. */
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

/** Percent of the accent, by square root, so that small numbers can be told from none; text stays legible on the darkest. */
export function shade(units: number, most: number): number {
  if (units === 0 || most === 0) return 0
  return Math.round(6 + 36 * Math.sqrt(Math.min(1, units / most)))
}

export interface CellPlace {
  readonly row: number
  readonly column: number
}

interface Size {
  readonly rows: number
  readonly columns: number
  /** Rows that are in sight at once. */
  readonly page: number
}

/** The keys of the grid pattern of the ARIA practices; null for every other key. */
export function cellStep(
  { row, column }: CellPlace,
  key: string,
  mod: boolean,
  { rows, columns, page }: Size,
): CellPlace | null {
  const to = (wantedRow: number, wantedColumn: number): CellPlace => ({
    row: Math.min(rows - 1, Math.max(0, wantedRow)),
    column: Math.min(columns - 1, Math.max(0, wantedColumn)),
  })
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'PageDown':
      return to(row + page, column)
    case 'PageUp':
      return to(row - page, column)
    case 'Home':
      return to(mod ? 0 : row, 0)
    case 'End':
      return to(mod ? rows - 1 : row, columns - 1)
    default:
      return null
  }
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
