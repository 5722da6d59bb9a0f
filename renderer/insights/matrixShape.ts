/** Matrix shape: which of its numbers is the darkest, and how its columns are called in little room. Pure. */
import type { Matrix } from '../../shared/api/insights.ts'

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

/** `owner/name` without its owner, which takes the room, where that still tells the columns apart. */
export function shortLabels(labels: readonly string[]): string[] {
  const last = labels.map((label) => label.slice(label.lastIndexOf('/') + 1))
  return labels.map((label, at) => {
    const short = last[at] ?? label
    return short === '' || last.filter((other) => other === short).length > 1 ? label : short
  })
}
