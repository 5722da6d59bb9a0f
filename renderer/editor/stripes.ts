/** Stripes: how the codings of a file stand side by side in the margin, one column each where their lines overlap. Pure. */
import type { HighlightView } from './highlightView.ts'
import type { Mark } from './marks.ts'
import { type TextMap, toPosition } from './textMap.ts'

export interface Stripe {
  readonly mark: Mark
  /** 0 is the leftmost. */
  readonly column: number
  /** 1-based, both included. */
  readonly firstLine: number
  readonly lastLine: number
  readonly colour: string
  /** 0 is drawn solid: the current rater. */
  readonly pattern: number
}

export interface Stripes {
  readonly stripes: readonly Stripe[]
  readonly columns: number
}

/** More columns than this would push the text out of a narrow editor; what comes later shares the last one. */
export const mostColumns = 10
export const patternCount = 4

type Placed = Pick<Stripe, 'mark' | 'firstLine' | 'lastLine'>

/** By rater, each rater has columns of their own, so that agreement is seen as stripes side by side. */
export function stripesOf(map: TextMap, marks: readonly Mark[], by: HighlightView['by']): Stripes {
  const placed = marks.map((mark) => ({ mark, ...linesOf(map, mark) }))
  const groups =
    by === 'code'
      ? [placed]
      : [...Map.groupBy(placed, ({ mark }) => mark.raterIndex)].toSorted(([a], [b]) => a - b).map(([, group]) => group)
  const stripes: Stripe[] = []
  let first = 0
  for (const group of groups) {
    const { columns, columnOf } = inColumns(group)
    for (const one of group) {
      const column = Math.min(mostColumns - 1, first + (columnOf.get(one) ?? 0))
      stripes.push({
        ...one,
        column,
        colour: by === 'code' ? one.mark.colour : one.mark.raterColour,
        pattern: patternOf(one.mark),
      })
    }
    first += columns
  }
  return { stripes, columns: Math.min(mostColumns, first) }
}

function patternOf({ raterIndex }: Mark): number {
  return raterIndex === 0 ? 0 : 1 + ((raterIndex - 1) % (patternCount - 1))
}

/** The lines that a mark touches; one that ends with a line break ends, for the eye, on the line before. */
function linesOf(map: TextMap, { range }: Mark): { firstLine: number; lastLine: number } {
  const firstLine = toPosition(map, range.start).lineNumber
  return { firstLine, lastLine: Math.max(firstLine, toPosition(map, Math.max(range.start, range.end - 1)).lineNumber) }
}

/** Longer stripes lie further left, so that what is nested in them stands closer to its text. */
function inColumns(group: readonly Placed[]): { columns: number; columnOf: ReadonlyMap<Placed, number> } {
  const sorted = group.toSorted(
    (a, b) => a.firstLine - b.firstLine || b.lastLine - a.lastLine || a.mark.raterIndex - b.mark.raterIndex,
  )
  const lastLines: number[] = []
  const columnOf = new Map<Placed, number>()
  for (const one of sorted) {
    const free = lastLines.findIndex((line) => line < one.firstLine)
    const column = free === -1 ? lastLines.length : free
    lastLines[column] = one.lastLine
    columnOf.set(one, column)
  }
  return { columns: lastLines.length, columnOf }
}
