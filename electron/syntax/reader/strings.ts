/** Strings: literals that stand side by side, and the parts of f-strings, whose expressions are read like any other. */
import { backslash, closeBrace, lineFeed, openBrace } from './characters.ts'
import { readExpressions } from './expressionLists.ts'
import { nodeContent, nodeJoined, nodeLiterals, nodeString } from './layout.ts'
import { isOpenName, lengthOfEscape } from './literals.ts'
import type { Reader } from './reader.ts'
import * as kinds from './tokenKinds.ts'

/** One literal, or several with nothing between them. */
export function readStrings(reader: Reader): number {
  const { tokens, writer } = reader
  const { start } = tokens
  const first = readOne(reader)
  if (!isString(tokens.kind)) return first
  const from = writer.waiting.size
  let { height } = reader
  let allLiteral = isLiteral(reader, first)
  writer.waiting.push(first)
  while (isString(tokens.kind)) {
    const part = readOne(reader)
    height = Math.max(height, reader.height)
    allLiteral &&= isLiteral(reader, part)
    writer.waiting.push(part)
  }
  reader.reach(height + 1)
  return joined(reader, start, from, allLiteral)
}

function isString(kind: number): boolean {
  return kind === kinds.tokenString || kind === kinds.tokenFormat
}

function isLiteral({ writer }: Reader, node: number): boolean {
  const kind = writer.nodes.items[node]
  return kind === nodeString || kind === nodeLiterals || kind === nodeContent
}

function joined({ tokens, writer }: Reader, start: number, from: number, allLiteral: boolean): number {
  const kind = allLiteral ? nodeLiterals : nodeJoined
  const node = writer.node1(kind, start, tokens.lastEnd, writer.waiting.size - from)
  writer.takeWaiting(from)
  return node
}

function readOne(reader: Reader): number {
  const { tokens, writer } = reader
  reader.height = 1
  if (tokens.kind === kinds.tokenFormat) return readFormat(reader)
  const node = writer.node(nodeString, tokens.start, tokens.end)
  tokens.next()
  return node
}

interface Format {
  /** Code of the quotes, and how many close the string. */
  readonly quote: number
  readonly quotes: number
  readonly isRaw: boolean
}

function readFormat(reader: Reader): number {
  const { tokens, writer } = reader
  const { start, text } = tokens
  const quote = text.charCodeAt(tokens.end - 1)
  const quotes = text.charCodeAt(tokens.end - 2) === quote ? 3 : 1
  const isRaw = /^[^'"]*[rR]/.test(text.slice(start, start + 3))
  const format: Format = { quote, quotes, isRaw }
  const from = writer.waiting.size
  let height = 1
  let allLiteral = true
  let at = tokens.end
  for (;;) {
    const end = endOfContent(reader, at, format)
    if (end > at) writer.waiting.push(writer.node1(nodeContent, at, end, isRaw ? 1 : 0))
    if (text.charCodeAt(end) !== openBrace) {
      tokens.continueAt(end + quotes)
      break
    }
    allLiteral = false
    at = readReplacement(reader, end, format)
    height = Math.max(height, reader.height)
  }
  tokens.next()
  reader.reach(height + 1)
  return joined(reader, start, from, allLiteral)
}

/** Where text without replacements ends: at a single opening brace or at the closing quotes. */
function endOfContent({ tokens }: Reader, from: number, { quote, quotes, isRaw }: Format): number {
  const { text } = tokens
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      if (quotes === 1 || (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote)) return at
      at += 1
    } else if (code === openBrace || code === closeBrace) {
      if (text.charCodeAt(at + 1) === code) at += 2
      else return code === openBrace ? at : tokens.giveUp('a brace alone')
    } else if (code === backslash) {
      if (!isRaw && isOpenName(text, at)) tokens.giveUp('an odd escape')
      at += lengthOfFormatEscape(text, at, isRaw)
    } else if (at >= text.length || code === 0 || (code === lineFeed && quotes === 1)) {
      tokens.giveUp('a literal that does not end')
    } else at += 1
  }
}

/** Braces are no part of an escape, but for the name of a character: `\N{DASH}`. */
function lengthOfFormatEscape(text: string, at: number, isRaw: boolean): number {
  const next = text.charCodeAt(at + 1)
  if (next === openBrace || next === closeBrace) return 1
  const named = !isRaw && text.startsWith('N{', at + 1) ? text.indexOf('}', at) : -1
  return named < 0 ? lengthOfEscape(text, at, isRaw) : named + 1 - at
}

/** Reads `{expression=!r:format}` at `open`; returns where it ends. */
function readReplacement(reader: Reader, open: number, format: Format): number {
  const { tokens, writer } = reader
  const { depth, start } = tokens
  tokens.depth = depth + 1
  tokens.continueAt(open + 1)
  tokens.next()
  reader.enter()
  const node = readExpressions(reader)
  reader.leave()
  if (tokens.kind === kinds.assign) tokens.next()
  if (tokens.kind === kinds.bang) {
    if (!/[a-z]/.test(tokens.text[tokens.end] ?? '')) tokens.giveUp('an odd conversion')
    tokens.continueAt(tokens.end + 1)
    tokens.next()
  }
  writer.waiting.push(node)
  let end = tokens.end
  if (tokens.kind === kinds.colon) end = skipFormat(reader, tokens.end, format)
  else if (tokens.kind !== kinds.closeCurly) tokens.giveUp('an odd replacement')
  tokens.depth = depth
  tokens.start = start
  return end
}

/** Skips a format after its colon, replacements inside it included, whose calls are not recorded. */
function skipFormat(reader: Reader, from: number, format: Format): number {
  const { tokens, writer } = reader
  const { text } = tokens
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === closeBrace) return at + 1
    if (code === openBrace) {
      const mark = writer.mark()
      const waiting = writer.waiting.size
      const { height } = reader
      at = readReplacement(reader, at, format)
      writer.waiting.size = waiting
      writer.backTo(mark)
      reader.reach(Math.max(height, reader.height) + 1)
    } else if (at >= text.length || code === lineFeed || code === format.quote) tokens.giveUp('an odd format')
    else at += 1
  }
}
