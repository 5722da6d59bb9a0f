/** Interactions in a picture: curves from stage to stage with an arrowhead, and a label in the middle. */
import type { DocumentCode, DocumentLink } from './document.ts'
import { type Box, type Card, cardWidth, ink, type PicturePoint, portOf, rectangle, text, rounded } from './svgCards.ts'
import { fitted, textWidth } from './textWidth.ts'
import { escapeXml } from './xml.ts'

export interface DrawnLine {
  readonly link: DocumentLink
  readonly pattern: string
}

interface End extends PicturePoint {
  /** 1 where the curve leaves to the right, -1 to the left. */
  readonly side: 1 | -1
}

/** With less than this between two cards a line cannot run between them. */
const leastBetween = 30

/** Lines run between the sides that face each other; cards above one another are joined round their right sides. */
function endsOf(link: DocumentLink, source: Card, target: Card): [End, End] {
  const [from, to] = [portOf(source, link.sourceStage), portOf(target, link.targetStage)]
  const right = (card: Card, y: number): End => ({ x: card.x + cardWidth, y, side: 1 })
  const left = (card: Card, y: number): End => ({ x: card.x, y, side: -1 })
  if (target.x - source.x >= cardWidth + leastBetween) return [right(source, from), left(target, to)]
  if (source.x - target.x >= cardWidth + leastBetween) return [left(source, from), right(target, to)]
  return [right(source, from), right(target, to)]
}

interface Curve {
  readonly path: string
  readonly middle: PicturePoint
  readonly end: End
  readonly box: Box
}

/** How far the `lane`-th of several lines between the same two cards keeps away from the first. */
function laneOffset(lane: number): number {
  const step = Math.ceil(lane / 2)
  return (lane % 2 === 1 ? step : -step) * 30
}

function curveOf([from, to]: [End, End], lane: number): Curve {
  const beside = from.side === to.side
  const reach = beside
    ? Math.max(from.x, to.x) + 60 + lane * 30
    : from.x + from.side * Math.min(Math.max(Math.abs(to.x - from.x) / 2, 40), 220)
  const bow = beside ? 0 : laneOffset(lane)
  const first = { x: reach, y: from.y + bow }
  const second = { x: beside ? reach : to.x - (reach - from.x), y: to.y + bow }
  // A cubic at t = 1/2 is (p0 + 3 p1 + 3 p2 + p3) / 8.
  const at = (axis: 'x' | 'y') => (from[axis] + 3 * first[axis] + 3 * second[axis] + to[axis]) / 8
  // No cubic leaves its ends by more than three quarters of what its control points do.
  const box = boxAround(from, to, beside ? (3 * (reach - Math.max(from.x, to.x))) / 4 : 0, (3 * bow) / 4)
  // The line ends where the arrowhead begins.
  const tip = { x: to.x + to.side * 8, y: to.y }
  const points = [from, first, second, tip].map(({ x, y }) => `${rounded(x)},${rounded(y)}`)
  return { path: `M${points[0]} C${points.slice(1).join(' ')}`, middle: { x: at('x'), y: at('y') }, end: to, box }
}

function boxAround(from: PicturePoint, to: PicturePoint, rightwards: number, bow: number): Box {
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
  const height = Math.abs(from.y - to.y) + Math.abs(bow)
  return { x, y: y + Math.min(0, bow), width: Math.abs(from.x - to.x) + rightwards, height }
}

function arrowhead({ x, y, side }: End, colour: string): string {
  const points = [
    [x, y],
    [x + side * 10, y - 4.5],
    [x + side * 10, y + 4.5],
  ]
  return `<polygon points="${points.map(([px = 0, py = 0]) => `${rounded(px)},${rounded(py)}`).join(' ')}" fill="${colour}"/>`
}

function wordsOf({ type, answers }: DocumentLink): string {
  const signs = answers.map(({ abbreviation, name }) => abbreviation || name)
  return [type === null ? '?' : type.abbreviation || type.name, ...signs].join(' · ')
}

const labelHeight = 18

/** Labels that would lie over one another stand below each other. */
class Labels {
  readonly drawn: string[] = []
  readonly boxes: Box[] = []
  readonly #taken: { x: number; y: number; width: number }[] = []

  add(link: DocumentLink, { x, y }: PicturePoint, colour: string): void {
    const words = fitted(wordsOf(link), 180, 11, true)
    const width = textWidth(words, 11, true) + 12
    const over = (top: number) =>
      this.#taken.find(
        (other) => Math.abs(other.x - x) < (other.width + width) / 2 && Math.abs(other.y - top) < labelHeight + 2,
      )
    let top = y
    for (let hit = over(top); hit !== undefined; hit = over(top)) top = hit.y + labelHeight + 2
    this.#taken.push({ x, y: top, width })
    const box = { x: x - width / 2, y: top - labelHeight / 2, width, height: labelHeight }
    this.boxes.push(box)
    this.drawn.push(
      rectangle(box, `rx="9" fill="${ink.paper}" stroke="${colour}"`),
      text({ x, y: top + 4 }, words, { size: 11, bold: true, anchor: 'middle' }),
    )
  }
}

export function colourOf(type: DocumentCode | null): string {
  return type?.colour ?? ink.line
}

interface DrawnLinks {
  /** Lines first and labels above all of them, so that none is crossed out. */
  readonly lines: readonly string[]
  readonly labels: readonly string[]
  /** The room that both take. */
  readonly boxes: readonly Box[]
}

export function drawLinks(lines: readonly DrawnLine[], cards: readonly Card[]): DrawnLinks {
  const byId = new Map(cards.map((card) => [card.model.id, card]))
  const seen = new Map<string, number>()
  const drawn: string[] = []
  const boxes: Box[] = []
  const labels = new Labels()
  for (const { link, pattern } of lines) {
    const [source, target] = [byId.get(link.source), byId.get(link.target)]
    if (source === undefined || target === undefined) continue
    const pair = [link.source, link.target].toSorted().join(' ')
    const lane = seen.get(pair) ?? 0
    seen.set(pair, lane + 1)
    const curve = curveOf(endsOf(link, source, target), lane)
    const colour = colourOf(link.type)
    const dashes = pattern === '' ? '' : ` stroke-dasharray="${pattern}"`
    drawn.push(
      `<g id="${link.id}">`,
      `<title>${escapeXml([link.type?.name ?? 'Interaction', ...link.answers.map(({ name }) => name)].join(', '))}</title>`,
      `<path d="${curve.path}" fill="none" stroke="${colour}" stroke-width="1.75"${dashes}/>`,
      arrowhead(curve.end, colour),
      '</g>',
    )
    labels.add(link, curve.middle, colour)
    boxes.push(curve.box)
  }
  return { lines: drawn, labels: labels.drawn, boxes: [...boxes, ...labels.boxes] }
}
