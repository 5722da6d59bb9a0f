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
  const starts = lineStarts(source.text)
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

/** Finds an anchor in a text: same blob, then unique quote, then quote with context, then the nearest. */
export function findAnchor(anchor: Anchor, target: { readonly blob: string; readonly text: string }): FoundAnchor {
  const own = { start: anchor.start, end: anchor.end }
  if (anchor.blob === target.blob && quotedAt(anchor, target.text)) return { state: 'anchored', range: own }
  // A caret has no quote to look for; only its surroundings can say where it went.
  const found = anchor.quote === '' ? null : byQuote(anchor, target.text)
  return found ?? betweenContext(anchor, target.text) ?? { state: 'orphaned', range: null }
}

function quotedAt(anchor: Anchor, text: string): boolean {
  return anchor.end <= text.length && text.startsWith(anchor.quote, anchor.start)
}

function byQuote(anchor: Anchor, text: string): FoundAnchor | null {
  const exact = findOccurrences(text, anchor.quote, 'lines')
  if (exact.length > 0) return choose(anchor, text, exact)
  const [only, ...others] = findOccurrences(text, anchor.quote, 'spaces')
  // Spacing alone may carry meaning in Python, so what was reformatted is left for a person to confirm.
  return only && others.length === 0 ? { state: 'outdated', range: wholeOf(anchor, only) } : null
}

interface Candidate {
  readonly range: Range
  readonly agreement: number
  readonly distance: number
}

function choose(anchor: Anchor, text: string, occurrences: readonly Range[]): FoundAnchor | null {
  const candidates = occurrences
    .map((occurrence): Candidate => {
      const range = wholeOf(anchor, occurrence)
      return { range, agreement: agreementAt(anchor, text, range), distance: Math.abs(range.start - anchor.start) }
    })
    .sort((a, b) => b.agreement - a.agreement || a.distance - b.distance)
  const [best, second] = candidates
  if (!best || best.range.end > text.length) return null
  if (!isCertain(anchor, best, second)) return { state: 'outdated', range: best.range }
  return { state: best.distance === 0 ? 'anchored' : 'shifted', range: best.range }
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
function agreementAt(anchor: Anchor, text: string, range: Range): number {
  // Twice the length leaves room for line ends that grew from one character to two.
  const before = oneLineEnd(text.slice(Math.max(0, range.start - 2 * anchor.prefix.length), range.start))
  const after = oneLineEnd(text.slice(range.end, range.end + 2 * anchor.suffix.length))
  return commonEnd(oneLineEnd(anchor.prefix), before) + commonStart(oneLineEnd(anchor.suffix), after)
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
