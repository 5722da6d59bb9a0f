/** Snap: selections that grow and shrink by pieces of syntax, and edges that move by character, token or piece. */
import { contains, type Range } from './ranges.ts'

/** A piece of syntax. Pieces of one text nest or lie apart. */
export interface Piece extends Range {
  readonly kind: 'argument' | 'call' | 'statement' | 'function' | 'class' | 'word' | 'line' | 'paragraph'
}

export type Edge = 'start' | 'end'
export type Step = 'back' | 'on'
export type StepUnit = 'character' | 'token' | 'piece'

const length = ({ start, end }: Range) => end - start

/** A word or one sign; blanks are skipped. */
const token = /[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu

/** The word, line and paragraph around an offset, for texts whose syntax nobody knows. */
export function textPieces(text: string, at: number): Piece[] {
  const [lineStart, lineEnd] = [text.lastIndexOf('\n', at - 1) + 1, endOr(text, '\n', at)]
  const line = text.slice(lineStart, lineEnd)
  const word = [...line.matchAll(token)].find(
    ({ 0: { length: width }, index }) => index <= at - lineStart && at - lineStart <= index + width,
  )
  const margin = line.length - line.trimStart().length
  const breaks = [...text.matchAll(/\r?\n[ \t]*\r?\n/g)]
  const before = breaks.findLast(({ 0: { length: width }, index }) => index + width <= at)
  const after = breaks.find(({ index }) => index >= at)
  const whole: Piece[] = [
    { kind: 'line', start: lineStart + margin, end: lineStart + line.trimEnd().length },
    {
      kind: 'paragraph',
      start: before === undefined ? 0 : before.index + before[0].length,
      end: after?.index ?? text.trimEnd().length,
    },
  ]
  const own: Piece[] =
    word === undefined
      ? []
      : [{ kind: 'word', start: lineStart + word.index, end: lineStart + word.index + word[0].length }]
  return [...own, ...whole].filter((piece) => piece.end > piece.start)
}

function endOr(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from)
  return at === -1 ? text.length : at
}

/** The smallest piece that holds the range and more; null when there is none. */
export function expanded(pieces: readonly Piece[], range: Range): Piece | null {
  let best: Piece | null = null
  for (const piece of pieces) {
    if (!contains(piece, range) || length(piece) <= length(range)) continue
    if (best === null || length(piece) < length(best)) best = piece
  }
  return best
}

/**
 * The largest piece inside the range that is smaller than it and holds `around`; where none holds that, the first of the
 * largest ones. Null when nothing is left to shrink to.
 */
export function shrunk(pieces: readonly Piece[], range: Range, around: number): Piece | null {
  const inside = pieces.filter((piece) => contains(range, piece) && length(piece) < length(range) && length(piece) > 0)
  const holding = inside.filter((piece) => piece.start <= around && around < piece.end)
  const candidates = holding.length > 0 ? holding : inside
  return candidates.reduce<Piece | null>(
    (best, piece) => (best === null || length(piece) > length(best) ? piece : best),
    null,
  )
}

/** The smallest piece of a kind that holds the range; null when there is none. */
export function pieceAround(pieces: readonly Piece[], range: Range, kind: Piece['kind']): Piece | null {
  return pieces
    .filter((piece) => piece.kind === kind && contains(piece, range))
    .reduce<Piece | null>((best, piece) => (best === null || length(piece) < length(best) ? piece : best), null)
}

interface Nudge {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly edge: Edge
  readonly step: Step
  readonly unit: StepUnit
}

/** The range with one edge moved; null where the edge cannot go further or nothing would be left of the range. */
export function nudged(range: Range, nudge: Nudge): Range | null {
  const from = range[nudge.edge]
  const to = nextStop(from, nudge)
  if (to === null) return null
  const moved = nudge.edge === 'start' ? { start: to, end: range.end } : { start: range.start, end: to }
  return length(moved) > 0 ? moved : null
}

function nextStop(from: number, { text, pieces, edge, step, unit }: Nudge): number | null {
  if (unit === 'character') return characterStop(text, from, step)
  if (unit === 'piece')
    return nearest(
      pieces.map((piece) => piece[edge]),
      from,
      step,
    )
  return tokenStop(text, from, edge, step)
}

/** The closest stop on one side of an offset. */
function nearest(stops: Iterable<number>, from: number, step: Step): number | null {
  let best: number | null = null
  for (const stop of stops) {
    if (step === 'on' ? stop <= from : stop >= from) continue
    if (best === null || Math.abs(stop - from) < Math.abs(best - from)) best = stop
  }
  return best
}

/** Characters of several code units, and the two of a line end, are never cut apart. */
function characterStop(text: string, from: number, step: Step): number | null {
  const at = step === 'on' ? from : from - 1
  if (at < 0 || at >= text.length) return null
  const [first, second] = step === 'on' ? [at, at + 1] : [at - 1, at]
  const pair = text.slice(Math.max(0, first), second + 1)
  const width = pair === '\r\n' || (pair.length === 2 && (pair.codePointAt(0) ?? 0) > 0xffff) ? 2 : 1
  return step === 'on' ? from + width : from - width
}

/** Tokens are looked for no further away than this: a line of a data file may be as long as the file. */
const reach = 4000

/** A start goes to where tokens begin, an end to where they end. */
function tokenStop(text: string, from: number, edge: Edge, step: Step): number | null {
  const first = Math.max(0, step === 'on' ? from - 1 : from - reach)
  const part = text.slice(first, Math.min(text.length, step === 'on' ? from + reach : from + 1))
  const stops = Array.from(
    part.matchAll(token),
    (match) => first + match.index + (edge === 'end' ? match[0].length : 0),
  )
  return nearest(stops, from, step)
}
