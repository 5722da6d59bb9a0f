/**
 * Pipelines as SVG, ready for print: black on white, text as text, a legend of what is drawn. The bytes depend on the
 * document and on the places of its models alone.
 */
import type { CodeRow, SchemeRow } from '../../api/taxonomy.ts'
import { linePattern } from '../linePattern.ts'
import { ordered, type PipelineDocument } from './document.ts'
import { type Box, type Card, cardWidth, drawCard, ink, type PicturePoint, placeCards, text } from './svgCards.ts'
import { drawLinks, type DrawnLine } from './svgLinks.ts'
import { legendOf } from './svgLegend.ts'
import { fitted, textWidth } from './textWidth.ts'
import { escapeXml } from './xml.ts'

const margin = 24
const [titleHeight, legendGap] = [34, 28]
const family = 'font-family="Helvetica, Arial, \'Liberation Sans\', sans-serif"'

/** The pattern that the canvas gives the type, by its place in the codebook. */
function linesOf({ links }: PipelineDocument, schemes: readonly SchemeRow[]): DrawnLine[] {
  return links.map((link) => {
    const { type } = link
    const isMeant = ({ name, abbreviation }: CodeRow) => name === type?.name && abbreviation === type.abbreviation
    // Two questions may have one name; the one with the answer is meant.
    const places = schemes.flatMap(({ name, codes }) => (name === type?.question ? [codes.findIndex(isMeant)] : []))
    return { link, pattern: linePattern(places.find((place) => place !== -1) ?? -1) }
  })
}

/** What everything that is drawn takes, to whole pixels, so that cards stay on them. */
function roomOf(cards: readonly Card[], lines: readonly Box[]): Box {
  const boxes = [...cards.map(({ x, y, height }) => ({ x, y, width: cardWidth, height })), ...lines]
  const edge = (pick: (box: Box) => number, of: (a: number, b: number) => number) =>
    boxes.map(pick).reduce((a, b) => of(a, b), pick(boxes[0] ?? nowhere))
  const x = Math.floor(edge((box) => box.x, Math.min))
  const y = Math.floor(edge((box) => box.y, Math.min))
  const width = edge((box) => box.x + box.width, Math.max) - x
  return { x, y, width, height: edge((box) => box.y + box.height, Math.max) - y }
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 }

/** Shape and size in pixels; `places` are top left corners by unit id, wherever their origin lies. */
export function toSvg(
  document: PipelineDocument,
  places: ReadonlyMap<string, PicturePoint>,
  schemes: readonly SchemeRow[],
): { readonly svg: string; readonly width: number; readonly height: number } {
  const cards = placeCards(document.models, places)
  const lines = linesOf(document, schemes)
  const legend = legendOf(document, lines)
  const room = roomOf(cards, drawLinks(lines, cards).boxes)
  const [originX, originY] = [room.x - margin, room.y - margin - titleHeight]
  const moved = cards.map((card) => ({ ...card, x: card.x - originX, y: card.y - originY }))
  const [right, bottom] = [room.x + room.width - originX, room.y + room.height - originY]
  const { name, commit } = document.repository
  const title = `${name} @ ${commit.slice(0, 12)}, drawn by ${document.rater}`
  const width = Math.ceil(Math.max(right, legend.width + margin, textWidth('x', 13) * 40) + margin)
  const legendTop = bottom + legendGap
  const height = Math.ceil(legendTop + legend.height + margin)
  const links = drawLinks(lines, moved)
  const inOrder = moved.toSorted((a, b) => ordered(a.model.id.padStart(9, '0'), b.model.id.padStart(9, '0')))
  const svg = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${family} role="img">`,
    `<title>${escapeXml(`Pipelines of ${title}`)}</title>`,
    `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
    text({ x: margin, y: margin + 12 }, fitted(title, width - 2 * margin, 13, true), { size: 13, bold: true }),
    ...links.lines,
    ...inOrder.flatMap(drawCard),
    ...links.labels,
    `<path d="M${margin},${bottom + 12} H${width - margin}" stroke="${ink.line}" stroke-width="0.75"/>`,
    ...legend.draw(margin, legendTop),
    '</svg>',
    '',
  ].join('\n')
  return { svg, width, height }
}
