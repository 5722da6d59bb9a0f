/** Similar: the lines of a text that are most like what an anchor quotes, when the quote itself is not there any more. */
import type { Anchor } from '../model/anchor.ts'
import { lineStarts } from './lines.ts'
import { symbolsOfLines } from './outline.ts'
import type { Range } from './ranges.ts'

/** Share of words that must agree (Dice's coefficient): less where the function is the same, more where nothing else is. */
const enough = { sameSymbol: 0.5, noSymbol: 0.6, otherSymbol: 0.9 } as const
/** Fewer words than this are like too much else. */
const fewestWords = 3
const mostLines = 400

/** Null when nothing is alike enough to be worth a look. `hasSymbols` says that the text is read by its indentation. */
export function mostSimilar(anchor: Anchor, text: string, hasSymbols: boolean): Range | null {
  const sought = wholeLines(anchor)
  const words = sought.flatMap(wordsOf)
  if (words.length < fewestWords || sought.length > mostLines) return null
  const starts = lineStarts(text)
  const lines = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length))
  const symbols = hasSymbols ? symbolsOfLines(lines) : []
  const isThere = anchor.symbol !== '' && symbols.includes(anchor.symbol)
  const threshold = isThere ? enough.sameSymbol : anchor.symbol === '' ? enough.noSymbol : enough.otherSymbol
  const candidates = alikeWindows(lines, words, sought.length)
    .filter(({ line, likeness }) => likeness >= threshold && (!isThere || symbols[line] === anchor.symbol))
    .toSorted((a, b) => b.likeness - a.likeness || distance(a.line, anchor) - distance(b.line, anchor))
  const [best] = candidates
  if (best === undefined) return null
  const start = starts[best.line] ?? 0
  const end = starts[best.line + sought.length] ?? text.length
  return narrowed(anchor, text, { start, end })
}

function distance(line: number, anchor: Anchor): number {
  return Math.abs(line + 1 - anchor.line)
}

/** The quote with the rest of its first and last line, as far as the anchor kept them. */
function wholeLines({ prefix, quote, suffix }: Anchor): string[] {
  const before = prefix.slice(lastLineStart(prefix))
  const after = suffix.slice(0, firstLineEnd(suffix))
  return (before + quote + (/[\r\n]$/.test(quote) ? '' : after)).replace(/[\r\n]+$/, '').split(/\r\n|\r|\n/)
}

function lastLineStart(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
}

function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/)
  return end === -1 ? text.length : end
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? []
}

interface Window {
  /** 0-based. */
  readonly line: number
  readonly likeness: number
}

/** How alike each run of so many lines is; the words are counted in and out as the window moves on. */
function alikeWindows(lines: readonly string[], words: readonly string[], size: number): Window[] {
  const wanted = new Map<string, number>()
  for (const word of words) wanted.set(word, (wanted.get(word) ?? 0) + 1)
  const present = new Map<string, number>()
  const split = lines.map(wordsOf)
  let [shared, total] = [0, 0]
  const windows: Window[] = []
  for (const [index, entering] of split.entries()) {
    for (const word of entering) {
      const count = present.get(word) ?? 0
      if (count < (wanted.get(word) ?? 0)) shared += 1
      present.set(word, count + 1)
    }
    total += entering.length
    for (const word of split[index - size] ?? []) {
      const count = (present.get(word) ?? 0) - 1
      if (count < (wanted.get(word) ?? 0)) shared -= 1
      present.set(word, count)
    }
    total -= split[index - size]?.length ?? 0
    const line = index - size + 1
    if (line >= 0) windows.push({ line, likeness: (2 * shared) / (words.length + total) })
  }
  return windows
}

/** Without the parts of the first and last line that the anchor did not hold, where they are still the same. */
function narrowed({ prefix, suffix, quote }: Anchor, text: string, lines: Range): Range {
  let { start, end } = lines
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  const before = prefix.slice(lastLineStart(prefix))
  const after = suffix.slice(0, firstLineEnd(suffix)).trimEnd()
  if (text.startsWith(before, start)) start += before.length
  if (!/^\s/.test(quote)) while (start < end && /\s/.test(text[start] ?? '')) start += 1
  if (after !== '' && text.slice(start, end).endsWith(after)) end -= after.length
  return { start: Math.min(start, end), end }
}
