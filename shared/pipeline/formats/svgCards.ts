/** Models as cards in a picture: how large they are, where links meet them, and how they are drawn. */
import type { DocumentCode, DocumentModel } from './document.ts'
import { fitted, textWidth } from './textWidth.ts'
import { escapeXml } from './xml.ts'

export interface PicturePoint {
  readonly x: number
  readonly y: number
}

export interface Card extends PicturePoint {
  readonly model: DocumentModel
  readonly height: number
}

export const cardWidth = 264
const [padding, nameLine, originLine, row, answerRow, foot] = [12, 30, 16, 24, 16, 10]
const inside = cardWidth - 2 * padding
/** Coordinates with more digits say nothing and differ between machines. */
export const rounded = (value: number) => Math.round(value * 100) / 100

export const ink = { text: '#1b1f24', muted: '#57606a', line: '#8c959f', paper: '#ffffff', row: '#f3f5f7' } as const

export function cardHeight({ stages, answers }: DocumentModel): number {
  const below = answers.length === 0 ? 0 : answers.length * answerRow + 6
  return nameLine + originLine + 6 + stages.length * row + below + foot
}

/** The height at which links meet a card: at a stage's row, or at its name for the model as a whole. */
export function portOf({ y, model }: Card, stage: number): number {
  if (stage < 0 || stage >= model.stages.length) return y + nameLine / 2 + 4
  return y + nameLine + originLine + 6 + (stage + 0.5) * row
}

interface TextStyle {
  readonly size?: number
  readonly bold?: boolean
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

export function text(at: PicturePoint, words: string, style: TextStyle = {}): string {
  const { size = 12, bold = false, fill = ink.text, anchor = 'start' } = style
  const weight = bold ? ' font-weight="700"' : ''
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  // Where the font is another one, the words still take the room that was reckoned with.
  const length = `textLength="${rounded(textWidth(words, size, bold))}" lengthAdjust="spacingAndGlyphs"`
  const place = `x="${rounded(at.x)}" y="${rounded(at.y)}" ${words === '' ? '' : length}`.trimEnd()
  return `<text ${place} font-size="${size}" fill="${fill}"${weight}${side}>${escapeXml(words)}</text>`
}

export interface Box extends PicturePoint {
  readonly width: number
  readonly height: number
}

export function rectangle({ x, y, width, height }: Box, look: string): string {
  const place = `x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"`
  return `<rect ${place} ${look}/>`
}

function stageRow(stage: DocumentCode, x: number, y: number): string[] {
  const places = stage.evidence.length === 0 ? '' : String(stage.evidence.length)
  const sign = stage.abbreviation
  const name = x + padding + 56
  const room = x + cardWidth - padding - 8 - textWidth(places, 11) - 6 - name
  const baseline = y + row / 2 + 4
  return [
    rectangle({ x: x + padding, y: y + 2, width: inside, height: row - 4 }, `rx="3" fill="${ink.row}"`),
    rectangle({ x: x + padding, y: y + 2, width: 4, height: row - 4 }, `fill="${stage.colour}"`),
    text({ x: x + padding + 10, y: baseline }, fitted(sign, 44, 11, true), { size: 11, bold: true }),
    text({ x: name, y: baseline }, fitted(stage.name, room, 12)),
    ...(places === ''
      ? []
      : [text({ x: x + cardWidth - padding - 8, y: baseline }, places, { size: 11, fill: ink.muted, anchor: 'end' })]),
  ]
}

/** A double frame tells models that are trained from scratch from pre-trained ones, without colour. */
function frame({ x, y, height, model }: Card): string[] {
  const outer = rectangle({ x, y, width: cardWidth, height }, `rx="6" fill="${ink.paper}" stroke="${ink.text}"`)
  if (model.origin === 'pretrained') return [outer]
  const inner = { x: x + 3, y: y + 3, width: cardWidth - 6, height: height - 6 }
  return [outer, rectangle(inner, `rx="4" fill="none" stroke="${ink.text}"`)]
}

export function drawCard(card: Card): string[] {
  const { x, y, model } = card
  const { label, origin, stages, answers } = model
  const top = y + nameLine + originLine + 6
  const below = top + stages.length * row + 6
  const left = x + padding
  return [
    `<g id="${model.id}">`,
    `<title>${escapeXml(label)}</title>`,
    ...frame(card),
    text({ x: left, y: y + 24 }, fitted(label, inside, 13, true), { size: 13, bold: true }),
    text({ x: left, y: y + nameLine + 10 }, originWords(origin), { size: 11, fill: ink.muted }),
    ...stages.flatMap((stage, index) => stageRow(stage, x, top + index * row)),
    ...answers.map(({ question, name }, index) => {
      const words = fitted(`${question}: ${name}`, inside, 11)
      return text({ x: left, y: below + (index + 0.7) * answerRow }, words, { size: 11, fill: ink.muted })
    }),
    '</g>',
  ]
}

export function originWords(origin: DocumentModel['origin']): string {
  return origin === 'scratch' ? 'trained from scratch' : 'pre-trained'
}

/** Cards that would lie over one another, because they are larger here than where they were placed, move down. */
export function placeCards(models: readonly DocumentModel[], places: ReadonlyMap<string, PicturePoint>): Card[] {
  const gap = 24
  const wanted = models.map((model) => {
    const { x = 0, y = 0 } = places.get(model.unitId) ?? {}
    return { model, x: Math.round(x), y: Math.round(y), height: cardHeight(model) }
  })
  const placed: Card[] = []
  for (const card of wanted.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const over = (other: Card, y: number) =>
      Math.abs(other.x - card.x) < cardWidth + gap &&
      y < other.y + other.height + gap &&
      other.y < y + card.height + gap
    let y = card.y
    for (;;) {
      const hit = placed.find((other) => over(other, y))
      if (hit === undefined) break
      y = hit.y + hit.height + gap
    }
    placed.push({ ...card, y })
  }
  return placed
}
