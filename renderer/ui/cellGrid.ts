/** Cell grid: where keys lead between the cells of a table of counts, and how dark each cell is. Pure. */

export interface CellPlace {
  readonly row: number
  readonly column: number
}

export interface GridSize {
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
  { rows, columns, page }: GridSize,
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

/** Percent of the accent, by square root, so that few can be told from none; text stays legible on the darkest. */
export function shade(count: number, most: number): number {
  if (count === 0 || most === 0) return 0
  return Math.round(6 + 36 * Math.sqrt(Math.min(1, count / most)))
}
