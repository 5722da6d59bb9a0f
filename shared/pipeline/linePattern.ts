/** Dash patterns by an interaction's place in its scheme, so that types differ without colour too. */
const patterns = ['', '10 5', '2 4', '12 4 2 4', '18 6', '6 3 2 3 2 3', '4 8', '18 4 6 4'] as const

/** The pattern of the code at this place; that of a link that nobody named for -1. */
export function linePattern(position: number): string {
  return position < 0 ? '1 6' : (patterns[position % patterns.length] ?? '')
}
