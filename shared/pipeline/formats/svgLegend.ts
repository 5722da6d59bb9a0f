/** The legend of a picture: what the signs of stages, the patterns of lines and the frames mean. Only what is drawn. */
import type { DocumentCode, PipelineDocument } from './document.ts'
import { ink, rectangle, text } from './svgCards.ts'
import { colourOf, type DrawnLine } from './svgLinks.ts'
import { textWidth } from './textWidth.ts'

interface Entry {
  /** Draws the sample at its left end. */
  readonly sample: (x: number, y: number) => string
  readonly words: string
}

const [rowHeight, columnGap, sampleWidth] = [18, 24, 56]

function distinct(codes: readonly DocumentCode[]): DocumentCode[] {
  return [...new Map(codes.map((code) => [`${code.question} ${code.abbreviation} ${code.name}`, code])).values()]
}

function signed(code: DocumentCode): Entry {
  return {
    words: code.name,
    sample: (x, y) =>
      rectangle({ x, y: y - 10, width: 4, height: 12 }, `fill="${code.colour}"`) +
      text({ x: x + 8, y }, code.abbreviation, { size: 11, bold: true }),
  }
}

function typed({ link, pattern }: DrawnLine): Entry {
  const dashes = pattern === '' ? '' : ` stroke-dasharray="${pattern}"`
  const sign = link.type === null ? '?' : link.type.abbreviation || link.type.name
  return {
    words: `${sign}  ${link.type?.name ?? 'Interaction without a type'}`,
    sample: (x, y) =>
      `<path d="M${x},${y - 4} H${x + sampleWidth - 8}" fill="none" stroke="${colourOf(link.type)}" stroke-width="1.75"${dashes}/>`,
  }
}

function framed(words: string, double: boolean): Entry {
  return {
    words,
    sample: (x, y) => {
      const outer = rectangle({ x, y: y - 11, width: 22, height: 14 }, `rx="3" fill="none" stroke="${ink.text}"`)
      const inner = rectangle({ x: x + 2, y: y - 9, width: 18, height: 10 }, `rx="2" fill="none" stroke="${ink.text}"`)
      return double ? outer + inner : outer
    },
  }
}

function entriesOf({ models, links }: PipelineDocument, lines: readonly DrawnLine[]): Entry[][] {
  const stages = distinct(models.flatMap((model) => model.stages)).filter(({ abbreviation }) => abbreviation !== '')
  const types = new Map(lines.map((line) => [line.link.type?.name ?? '', line]))
  const answers = distinct(links.flatMap((link) => link.answers)).filter(({ abbreviation }) => abbreviation !== '')
  const origins = new Set(models.map(({ origin }) => origin))
  return [
    [
      ...(origins.has('pretrained') ? [framed('pre-trained model', false)] : []),
      ...(origins.has('scratch') ? [framed('model trained from scratch', true)] : []),
    ],
    stages.map(signed),
    [...types.values()].map(typed),
    answers.map(signed),
  ].filter((column) => column.length > 0)
}

export interface Legend {
  readonly width: number
  readonly height: number
  readonly draw: (x: number, y: number) => string[]
}

export function legendOf(document: PipelineDocument, lines: readonly DrawnLine[]): Legend {
  const columns = entriesOf(document, lines).map((entries) => {
    const width = sampleWidth + Math.max(...entries.map(({ words }) => textWidth(words, 11)))
    return { entries, width }
  })
  const height = Math.max(0, ...columns.map(({ entries }) => entries.length)) * rowHeight
  const width = columns.reduce((sum, column) => sum + column.width + columnGap, -columnGap)
  return {
    width: Math.max(0, width),
    height,
    draw: (x, y) => {
      let left = x
      return columns.flatMap((column) => {
        const at = left
        left = Math.round(left + column.width + columnGap)
        return column.entries.flatMap(({ sample, words }, index) => {
          const baseline = y + (index + 0.75) * rowHeight
          return [sample(at, baseline), text({ x: at + sampleWidth, y: baseline }, words, { size: 11 })]
        })
      })
    },
  }
}
