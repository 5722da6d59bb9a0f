/** A share as text: whole percent, and 0 or 100 only where that is exact. */
export function percentText(part: number, whole: number): string {
  if (whole === 0) return '–'
  const rounded = Math.round((100 * part) / whole)
  if (rounded === 0 && part > 0) return '<1 %'
  if (rounded === 100 && part < whole) return '>99 %'
  return `${rounded} %`
}
