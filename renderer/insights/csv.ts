/** Figures as CSV (RFC 4180): one row per bar, with what its share refers to. */
import type { Figure } from '../../shared/api/insights.ts'

const columns = ['figure', 'label', 'count', 'total', 'share', 'unit']

export function figuresCsv(figures: readonly Figure[]): string {
  const rows = figures.flatMap(({ title, unit, total, bars }) =>
    bars.map(({ label, count, share }) => [title, label, String(count), String(total), shareNumber(share), unit]),
  )
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

/** Six decimals at most, without trailing zeros. */
function shareNumber(share: number): string {
  return String(Number(share.toFixed(6)))
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
