/** Ranges: half-open stretches of text, `start` included and `end` not; offsets in whatever unit the caller uses. */

export interface Range {
  readonly start: number
  readonly end: number
}

/** True when the two share at least one character, or when a caret lies strictly inside the other. */
export function overlaps(first: Range, second: Range): boolean {
  return first.start < second.end && second.start < first.end
}

/** True when `inner` lies wholly in `outer`; a range contains itself and the carets at both its edges. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** What the two have in common, or null when they only touch or lie apart. */
export function intersection(first: Range, second: Range): Range | null {
  if (!overlaps(first, second)) return null
  return { start: Math.max(first.start, second.start), end: Math.min(first.end, second.end) }
}

/** The fewest ranges that cover the same text, in order; ranges that touch are joined. */
export function merge(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)
  const merged: Range[] = []
  for (const range of sorted) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    } else {
      merged.push({ start: range.start, end: range.end })
    }
  }
  return merged
}
