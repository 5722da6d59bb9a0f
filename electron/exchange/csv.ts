/** Delimited text: RFC 4180 quoting, and cells that no spreadsheet takes for a formula. */

export type Cell = string | number | boolean | null

export interface Dialect {
  readonly delimiter: ',' | '\t'
  readonly newline: '\r\n' | '\n'
}

/** RFC 4180, for tables of our own. */
export const standard: Dialect = { delimiter: ',', newline: '\r\n' }
/** As the published replication package has it; its interaction.csv is separated by tabs. */
export const published: Dialect = { delimiter: ',', newline: '\n' }
export const publishedTabs: Dialect = { delimiter: '\t', newline: '\n' }

/**
 * Names and quotes come from repositories that nobody vouches for, and a spreadsheet runs what starts like a formula.
 * Such text gets one apostrophe in front. Text that already has apostrophes there gets one more, so that taking one off
 * always restores the original; JSON Lines hold the text as it is.
 */
const formulaStart = /^'*[=+\-@\t\r]/

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  return formulaStart.test(cell) ? `'${cell}` : cell
}

function quoted(text: string, { delimiter }: Dialect): string {
  const plain = !text.includes(delimiter) && !/["\r\n]/.test(text)
  return plain ? text : `"${text.replaceAll('"', '""')}"`
}

/** The header and the rows as text; every line ends with the dialect's newline, the last one too. */
export function delimited(header: readonly string[], rows: readonly (readonly Cell[])[], dialect: Dialect): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => quoted(written(cell), dialect)).join(dialect.delimiter))
  return lines.map((line) => line + dialect.newline).join('')
}
