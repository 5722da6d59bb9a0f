/** CSV for the clipboard (RFC 4180), with cells that no spreadsheet takes for a formula. */

/** Text of clones that starts like a formula gets an apostrophe; taking one off always restores the original. */
const formulaStart = /^'*[=+\-@\t\r]/

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = formulaStart.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}
