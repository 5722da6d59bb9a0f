/** Anchor: make one from a range of a text, and find it again in another version of that text. */
import type { Anchor } from '../model/anchor.ts'
import { lineStarts, positionAt } from './lines.ts'
import { findOccurrences } from './occurrences.ts'
import { quoteOf, wholeCharacters } from './quote.ts'
import type { Range } from './ranges.ts'

/**
 * - anchored: the quote stands where it stood
 * - shifted: the quote stands elsewhere, and there is no doubt which one it is
 * - outdated: a best guess that a person should check: the text changed, or several places fit equally well
 * - orphaned: gone
 */
export type AnchorState = 'anchored' | 'shifted' | 'outdated' | 'orphaned'

/** A range of a text, and where that text is from. */
export interface AnchorSource extends Range {
  readonly commit: string
  readonly path: string
  readonly blob: string
  readonly text: string
  /** Dotted name of the enclosing function or class; empty at module level. */
  readonly symbol: string
  /** Where the text's lines start, for who knows it already. */
  readonly starts?: readonly number[]
}

/** The range is null exactly when the state is orphaned. */
export type FoundAnchor =
  | { readonly state: 'anchored' | 'shifted' | 'outdated'; readonly range: Range }
  | { readonly state: 'orphaned'; readonly range: null }

/** A unique quote shorter than this is only trusted when its surroundings agree too. */
const tellingLength = 8
/** So many characters of context must agree before they say anything. */
const tellingContext = 4

/** Anchors a range of a text. */
export function makeAnchor(source: AnchorSource): Anchor {
  const whole = wholeCharacters(source.text, source)
  const starts = source.starts ?? lineStarts(source.text)
  const last = Math.max(whole.start, whole.end - 1)
  return {
    commit: source.commit,
    path: source.path,
    blob: source.blob,
    start: whole.start,
    end: whole.end,
    line: positionAt(starts, whole.start).line,
    // The line of the last character: a selection that ends with a line break does not reach into the next line.
    endLine: positionAt(starts, last).line,
    ...quoteOf(source.text, whole),
    symbol: source.symbol,
  }
}

/** A text in which an anchor is looked for. */
export interface AnchorTarget {
  readonly blob: string
  readonly text: string
  /** Dotted name of the function or class at an offset, where the text has such: it tells equal quotes apart. */
  readonly symbolAt?: (offset: number) => string
}

/** Finds an anchor in a text: same blob, then unique quote, quote with context, with symbol, then the nearest. */
export function findAnchor(anchor: Anchor, target: AnchorTarget): FoundAnchor {
  const own = { start: anchor.start, end: anchor.end }
  if (anchor.blob === target.blob && quotedAt(anchor, target.text)) return { state: 'anchored', range: own }
  // A caret has no quote to look for; only its surroundings can say where it went.
  const found = anchor.quote === '' ? null : byQuote(anchor, target)
  return found ?? betweenContext(anchor, target.text) ?? { state: 'orphaned', range: null }
}

function quotedAt(anchor: Anchor, text: string): boolean {
  return anchor.end <= text.length && text.startsWith(anchor.quote, anchor.start)
}

function byQuote(anchor: Anchor, target: AnchorTarget): FoundAnchor | null {
  const { text } = target
  const exact = findOccurrences(text, anchor.quote, 'lines')
  if (exact.length > 0) return choose(anchor, target, exact)
  const [only, ...others] = findOccurrences(text, anchor.quote, 'spaces')
  // Spacing alone may carry meaning in Python, so what was reformatted is left for a person to confirm.
  return only && others.length === 0 ? { state: 'outdated', range: wholeOf(anchor, only) } : null
}

interface Candidate {
  readonly range: Range
  /** Characters before and after that agree, and both together. */
  readonly before: number
  readonly after: number
  readonly agreement: number
  readonly distance: number
}

function choose(anchor: Anchor, { text, symbolAt }: AnchorTarget, occurrences: readonly Range[]): FoundAnchor | null {
  const candidates = occurrences
    .map((occurrence): Candidate => {
      const range = wholeOf(anchor, occurrence)
      return { range, ...agreementAt(anchor, text, range), distance: Math.abs(range.start - anchor.start) }
    })
    .sort((a, b) => b.agreement - a.agreement || a.distance - b.distance)
  const [best, second] = candidates
  if (!best || best.range.end > text.length) return null
  if (isCertain(anchor, best, second) && isAtHome(anchor, best, symbolAt)) return standing(best)
  if (symbolAt === undefined || anchor.symbol === '') return { state: 'outdated', range: best.range }
  const [named, ...others] = candidates.filter(({ range }) => symbolAt(range.start) === anchor.symbol)
  if (named === undefined || others.length > 0) return { state: 'outdated', range: (named ?? best).range }
  // In surroundings that all changed, a few letters in the right function are still a guess.
  if (!isTelling(anchor, named)) return { state: 'outdated', range: named.range }
  return standing(named)
}

function standing({ distance, range }: Candidate): FoundAnchor {
  return { state: distance === 0 ? 'anchored' : 'shifted', range }
}

/** In another function a quote may be another one's, unless what stands on both sides of it came along. */
function isAtHome(anchor: Anchor, { range, before, after }: Candidate, symbolAt: AnchorTarget['symbolAt']): boolean {
  if (symbolAt === undefined || symbolAt(range.start) === anchor.symbol) return true
  const [prefix, suffix] = [oneLineEnd(anchor.prefix).length, oneLineEnd(anchor.suffix).length]
  return before >= Math.min(tellingContext, prefix) && after >= Math.min(tellingContext, suffix)
}

function isTelling(anchor: Anchor, { agreement }: Candidate): boolean {
  const isWhole = anchor.quote.length === anchor.end - anchor.start
  return isWhole && (anchor.quote.trim().length >= tellingLength || agreement >= tellingContext)
}

function isCertain(anchor: Anchor, best: Candidate, second: Candidate | undefined): boolean {
  const context = contextLength(anchor)
  if (best.distance === 0 && best.agreement === context) return true
  const agrees = best.agreement >= Math.min(tellingContext, context)
  // The tail of a cut quote cannot be compared, so what follows it has to speak for it.
  if (anchor.quote.length < anchor.end - anchor.start) return best.agreement === context
  if (!second) return agrees || anchor.quote.trim().length >= tellingLength
  const margin = best.agreement - second.agreement
  return agrees && margin >= Math.min(tellingContext, context) && margin > 0
}

/** The range of the whole anchor whose quote was found; longer than the quote where that had been cut. */
function wholeOf(anchor: Anchor, occurrence: Range): Range {
  const cut = Math.max(0, anchor.end - anchor.start - anchor.quote.length)
  return { start: occurrence.start, end: occurrence.end + cut }
}

/** Characters of prefix and suffix that stand unchanged around a range, counted from its edges outwards. */
function agreementAt(anchor: Anchor, text: string, range: Range): Pick<Candidate, 'before' | 'after' | 'agreement'> {
  // Twice the length leaves room for line ends that grew from one character to two.
  const textBefore = oneLineEnd(text.slice(Math.max(0, range.start - 2 * anchor.prefix.length), range.start))
  const textAfter = oneLineEnd(text.slice(range.end, range.end + 2 * anchor.suffix.length))
  const before = commonEnd(oneLineEnd(anchor.prefix), textBefore)
  const after = commonStart(oneLineEnd(anchor.suffix), textAfter)
  return { before, after, agreement: before + after }
}

function contextLength(anchor: Anchor): number {
  return oneLineEnd(anchor.prefix).length + oneLineEnd(anchor.suffix).length
}

function oneLineEnd(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function commonStart(first: string, second: string): number {
  let length = 0
  while (length < first.length && length < second.length && first[length] === second[length]) length += 1
  return length
}

function commonEnd(first: string, second: string): number {
  let length = 0
  while (length < first.length && length < second.length && first.at(-1 - length) === second.at(-1 - length))
    length += 1
  return length
}

/** The quote is gone: take what now stands between its prefix and its suffix, when that is plain to see. */
function betweenContext(anchor: Anchor, text: string): FoundAnchor | null {
  const { prefix, suffix } = anchor
  if (prefix.trim().length < tellingLength || suffix.trim().length < tellingLength) return null
  const longest = 2 * (anchor.end - anchor.start) + prefix.length
  const brackets = findOccurrences(text, prefix, 'lines')
    .map(({ end }) => ({ start: end, end: text.indexOf(suffix, end) }))
    .filter(({ start, end }) => end >= start && end - start <= longest)
  const [only, ...others] = brackets
  if (!only || others.length > 0) return null
  const state = anchor.quote === '' && only.end === only.start ? 'shifted' : 'outdated'
  return { state: state === 'shifted' && only.start === anchor.start ? 'anchored' : state, range: only }
}
