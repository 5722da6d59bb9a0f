/** Matches: the hits of one expression in one text, each with the anchor that quotes it and the line to show it in. */
import type { SearchHit } from '../../../shared/api/corpus.ts'
import { makeAnchor } from '../../../shared/text/anchor.ts'
import { enclosingSymbol, hasIndentedBlocks } from '../../../shared/text/enclosingSymbol.ts'
import { lineStarts } from '../../../shared/text/lines.ts'

export interface SearchedText {
  readonly repositoryId: string
  readonly commit: string
  readonly path: string
  readonly blob: string
  readonly text: string
}

/** Characters shown before a match, and after its beginning, of a line that is too long to be shown. */
const shownBefore = 60
const shownAfter = 200

/** At most `limit` hits, in order. Matches of nothing, as of `x*`, are none. */
export function matchesIn(expression: RegExp, source: SearchedText, limit: number): SearchHit[] {
  const hits: SearchHit[] = []
  const describe = describer(source)
  for (const match of source.text.matchAll(expression)) {
    if (match[0] === '') continue
    if (hits.length >= limit) break
    hits.push(describe(match.index, match.index + match[0].length))
  }
  return hits
}

/** What all hits of a text share is worked out once, with the first. */
function describer(source: SearchedText): (start: number, end: number) => SearchHit {
  const { repositoryId, commit, path, blob, text } = source
  const hasSymbols = hasIndentedBlocks(path)
  let starts: readonly number[] | undefined
  let lines: readonly string[] | undefined
  return (start, end) => {
    starts ??= lineStarts(text)
    const anchor = makeAnchor({ commit, path, blob, text, start, end, symbol: '', starts })
    if (hasSymbols) lines ??= text.split(/\r\n|\r|\n/)
    const symbol = lines === undefined ? '' : enclosingSymbol(lines, anchor.line).slice(0, 1000)
    return { repositoryId, anchor: { ...anchor, symbol }, ...shownLine(text, starts[anchor.line - 1] ?? 0, anchor) }
  }
}

/** The line in which a match begins, without its indentation, and where the match stands in it. */
function shownLine(text: string, lineStart: number, match: { start: number; end: number }) {
  const rest = text.slice(match.start, match.start + shownAfter)
  const stop = rest.search(/[\r\n]/)
  const lineEnd = match.start + (stop === -1 ? rest.length : stop)
  let from = Math.max(lineStart, match.start - shownBefore)
  while (from < match.start && /\s/.test(text[from] ?? '')) from += 1
  const line = text.slice(from, lineEnd)
  return { line, from: match.start - from, to: Math.min(match.end, lineEnd) - from }
}
