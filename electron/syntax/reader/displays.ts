/** Displays: what stands in brackets: parentheses, tuples, lists, sets, dictionaries, and comprehensions in any of them. */
import { readComprehensionClauses } from './comprehensions.ts'
import { readExpression } from './expressions.ts'
import { readYieldOrExpressions } from './expressionLists.ts'
import { nodeComprehension, nodeDictionary, nodeList, nodeOpaque } from './layout.ts'
import type { Reader } from './reader.ts'
import * as kinds from './tokenKinds.ts'

/** `()`, `(a)`, `(a,)`, `(a for a in b)`: parentheses around one value are that value. */
export function readRound(reader: Reader): number {
  const { tokens } = reader
  const { start } = tokens
  reader.enter()
  tokens.next()
  const node = tokens.kind === kinds.wordYield ? readYield(reader) : readItems(reader, start, kinds.closeRound)
  reader.leave()
  return node
}

function readYield(reader: Reader): number {
  const value = readYieldOrExpressions(reader)
  reader.expect(kinds.closeRound)
  reader.reach(reader.height + 1)
  return value
}

export function readListDisplay(reader: Reader): number {
  const { tokens } = reader
  const { start } = tokens
  reader.enter()
  tokens.next()
  const node = readItems(reader, start, kinds.closeSquare)
  reader.leave()
  return node
}

/** Items up to `close`, or a comprehension; between parentheses one item without a comma is the value itself. */
function readItems(reader: Reader, start: number, close: number): number {
  const { tokens, writer } = reader
  const from = writer.waiting.size
  let height = 0
  if (tokens.kind !== close) {
    const isStarred = tokens.kind === kinds.star
    const first = readItem(reader)
    height = reader.height
    if (tokens.kind === kinds.wordFor || tokens.kind === kinds.wordAsync)
      return isStarred ? tokens.giveUp('an odd star') : readComprehension(reader, start, first, close)
    if (close === kinds.closeRound && tokens.kind === close) {
      if (isStarred) tokens.giveUp('a star alone')
      tokens.next()
      reader.reach(height + 1)
      return first
    }
    height = Math.max(height, readFurtherItems(reader, first, close))
  }
  reader.expect(close)
  reader.reach(height + 1)
  return listOfWaiting(reader, start, from)
}

function readFurtherItems(reader: Reader, first: number, close: number): number {
  const { tokens, writer } = reader
  let height = 0
  writer.waiting.push(first)
  while (tokens.kind === kinds.comma) {
    tokens.next()
    if (tokens.kind === close) break
    writer.waiting.push(readItem(reader))
    height = Math.max(height, reader.height)
  }
  return height
}

function listOfWaiting({ tokens, writer }: Reader, start: number, from: number): number {
  const node = writer.node1(nodeList, start, tokens.lastEnd, writer.waiting.size - from)
  writer.takeWaiting(from)
  return node
}

function readItem(reader: Reader): number {
  const { tokens } = reader
  if (tokens.kind !== kinds.star) return readExpression(reader)
  const { start } = tokens
  tokens.next()
  readExpression(reader)
  reader.reach(reader.height + 1)
  return reader.writer.node(nodeOpaque, start, tokens.lastEnd)
}

function readComprehension(reader: Reader, start: number, body: number, close: number): number {
  const { height } = reader
  readComprehensionClauses(reader)
  reader.expect(close)
  reader.reach(Math.max(height, reader.height) + 1)
  return reader.writer.node1(nodeComprehension, start, reader.tokens.lastEnd, body)
}

export function readDictionaryOrSet(reader: Reader): number {
  const { tokens } = reader
  const { start } = tokens
  reader.enter()
  tokens.next()
  const node = readCurly(reader, start)
  reader.leave()
  return node
}

function readCurly(reader: Reader, start: number): number {
  const { tokens } = reader
  if (tokens.kind === kinds.closeCurly || tokens.kind === kinds.power) return readEntries(reader, start, -1)
  const { writer } = reader
  const from = writer.waiting.size
  const isStarred = tokens.kind === kinds.star
  const first = readItem(reader)
  if (tokens.kind === kinds.colon && !isStarred) return readEntries(reader, start, first)
  let { height } = reader
  if (tokens.kind === kinds.wordFor || tokens.kind === kinds.wordAsync)
    return isStarred ? tokens.giveUp('an odd star') : readComprehension(reader, start, first, kinds.closeCurly)
  height = Math.max(height, readFurtherItems(reader, first, kinds.closeCurly))
  reader.expect(kinds.closeCurly)
  reader.reach(height + 1)
  return listOfWaiting(reader, start, from)
}

/** Entries of a dictionary, of whose first the key was read; a comprehension is a dictionary with one entry for all. */
function readEntries(reader: Reader, start: number, firstKey: number): number {
  const { tokens, writer } = reader
  const from = writer.waiting.size
  const spreads: number[] = []
  let key = firstKey
  let { height } = reader
  while (tokens.kind !== kinds.closeCurly) {
    if (key < 0 && tokens.kind === kinds.power) {
      tokens.next()
      spreads.push(readExpression(reader))
    } else {
      if (key < 0) key = readExpression(reader)
      height = Math.max(height, reader.height)
      reader.expect(kinds.colon)
      writer.waiting.push(key)
      writer.waiting.push(readExpression(reader))
      key = -1
    }
    height = Math.max(height, reader.height + 1)
    if (tokens.kind === kinds.wordFor || tokens.kind === kinds.wordAsync) {
      if (writer.waiting.size - from !== 2 || spreads.length > 0) tokens.giveUp('an odd comprehension')
      readComprehensionClauses(reader)
      height = Math.max(height, reader.height)
      break
    }
    if (tokens.kind === kinds.comma) tokens.next()
    else if (tokens.kind !== kinds.closeCurly) tokens.giveUp('an odd entry')
  }
  reader.expect(kinds.closeCurly)
  reader.reach(height + 1)
  const entries = (writer.waiting.size - from) / 2
  const node = writer.node2(nodeDictionary, start, tokens.lastEnd, entries, spreads.length)
  writer.takeWaiting(from)
  for (const spread of spreads) writer.nodes.push(spread)
  return node
}
