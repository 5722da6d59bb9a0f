/** Sizes and places on the canvas in flow coordinates; canvas.css draws cards with these same heights. */
import type { ModelCard } from './cards.ts'
import { noFacts } from './facts.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Box extends Point, Size {}

export const cardWidth = 264
/** The name, and below it where the model comes from. */
const headHeight = 60
/** Below them its family and version, where there is something to say. */
const factsHeight = 20
const rowHeight = 24
/** The line between the stages and what follows them. */
const ruleHeight = 9
/** Borders and the space below the last row. */
const edges = 10
/** The border of the card and the space above its first row. */
const rowsBorder = 2
/** The middle of the line that the name stands in. */
const namePort = 22
/** Free space kept between cards. */
export const gap = 48

/** What decides how high a card is. */
export type CardRows = Pick<ModelCard, 'stages' | 'roles' | 'tags' | 'family' | 'version' | 'facts'>

/** A card that says nothing yet. */
export const bareCard: CardRows = { stages: [], roles: [], tags: [], family: null, version: null, facts: noFacts }

export function hasFacts({ family, version, facts }: Pick<CardRows, 'family' | 'version' | 'facts'>): boolean {
  return family !== null || version !== null || facts.pinned !== null
}

function headOf(card: CardRows): number {
  return headHeight + (hasFacts(card) ? factsHeight : 0)
}

/** Rows have fixed heights, so a card's size is known before it is drawn: layout needs no measuring. */
export function cardSize(card: CardRows): Size {
  const below = card.roles.length + (card.tags.length > 0 ? 1 : 0)
  const rows = Math.max(1, card.stages.length) + below
  return { width: cardWidth, height: headOf(card) + rows * rowHeight + (below > 0 ? ruleHeight : 0) + edges }
}

/** How far below the top of a card links leave and enter it: in the middle of a stage's row, else in that of its name. */
export function portOffset(card: CardRows, stageId: string | null): number {
  const row = card.stages.findIndex(({ codeId }) => codeId === stageId)
  return row === -1 ? namePort : headOf(card) + rowsBorder + (row + 0.5) * rowHeight
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
