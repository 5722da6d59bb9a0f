/** Sizes and places on the canvas in flow coordinates; canvas.css draws cards with these same heights. */
import type { ModelCard } from './cards.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Box extends Point, Size {}

export const cardWidth = 256
const headHeight = 60
const rowHeight = 24
/** The line between the stages and what follows them. */
const ruleHeight = 9
/** Borders and the space below the last row. */
const edges = 10
/** Free space kept between cards. */
export const gap = 48

/** Rows have fixed heights, so a card's size is known before it is drawn: layout needs no measuring. */
export function cardSize(card: Pick<ModelCard, 'stages' | 'roles' | 'tags'>): Size {
  const below = card.roles.length + (card.tags.length > 0 ? 1 : 0)
  const rows = Math.max(1, card.stages.length) + below
  return { width: cardWidth, height: headHeight + rows * rowHeight + (below > 0 ? ruleHeight : 0) + edges }
}

function overlaps(a: Box, b: Box, margin: number): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  )
}

/** The eight neighbours of a ring's corners and sides, nearest rings first, right and below before left and above. */
function* rings(): Generator<Point> {
  for (let ring = 0; ; ring += 1) {
    for (let row = 0; row <= ring; row += 1) {
      for (let column = 0; column <= ring; column += 1) {
        if (Math.max(row, column) !== ring) continue
        yield { x: column, y: row }
        if (column > 0) yield { x: -column, y: row }
        if (row > 0) yield { x: column, y: -row }
        if (row > 0 && column > 0) yield { x: -column, y: -row }
      }
    }
  }
}

/** The free place for a card that is nearest to where it is wanted (its top left corner there). */
export function freePlace(taken: readonly Box[], size: Size, wanted: Point): Point {
  const step = { x: (size.width + gap) / 2, y: (size.height + gap) / 2 }
  for (const ring of rings()) {
    const place = { x: wanted.x + ring.x * step.x, y: wanted.y + ring.y * step.y }
    if (!taken.some((box) => overlaps(box, { ...place, ...size }, gap / 2))) return place
  }
  return wanted
}

/** Places for cards that were never put anywhere: rows below everything that was, in the order given. */
export function rowsBelow(taken: readonly Box[], sizes: readonly Size[]): Point[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt(sizes.length)))
  const left = taken.length === 0 ? 0 : Math.min(...taken.map((box) => box.x))
  let top = taken.length === 0 ? 0 : Math.max(...taken.map((box) => box.y + box.height)) + gap
  const places: Point[] = []
  for (let first = 0; first < sizes.length; first += columns) {
    const row = sizes.slice(first, first + columns)
    for (const column of row.keys()) places.push({ x: left + column * (cardWidth + gap), y: top })
    top += Math.max(...row.map((size) => size.height)) + gap
  }
  return places
}
