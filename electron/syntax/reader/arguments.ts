/** Arguments: what a call passes, by position, by keyword and spread. */
import { readComprehensionClauses } from './comprehensions.ts'
import { readExpression } from './expressions.ts'
import { nodeCall, nodeComprehension } from './layout.ts'
import type { Reader } from './reader.ts'
import * as kinds from './tokenKinds.ts'

/** What is known of the arguments read so far; their nodes wait in the writer, keywords as three integers. */
interface Arguments {
  positional: number[]
  /** Start and end of the name, value. */
  keywords: number[]
  spreadKeywords: number[]
  isSpread: boolean
  height: number
}

/** Reads the arguments of a call of `callee`, which begins at `start`. */
export function readCall(reader: Reader, start: number, callee: number): number {
  const { tokens, writer } = reader
  const { start: open } = tokens
  const read: Arguments = { positional: [], keywords: [], spreadKeywords: [], isSpread: false, height: reader.height }
  reader.enter()
  tokens.next()
  while (tokens.kind !== kinds.closeRound) {
    readArgument(reader, read, open)
    if (tokens.kind === kinds.comma) tokens.next()
    else if (tokens.kind !== kinds.closeRound) tokens.giveUp('an odd argument')
  }
  tokens.next()
  reader.leave()
  reader.reach(read.height + 1)
  const { nodes, calls } = writer
  const node = writer.node(nodeCall, start, tokens.lastEnd)
  const { positional, keywords, spreadKeywords } = read
  const at = nodes.reserve(8 + positional.length + keywords.length + spreadKeywords.length)
  const { items } = nodes
  items[at] = calls.size
  items[at + 1] = callee
  items[at + 2] = writer.scope
  items[at + 3] = writer.branch
  items[at + 4] = read.isSpread ? 1 : 0
  items[at + 5] = positional.length
  items[at + 6] = keywords.length / 3
  items[at + 7] = spreadKeywords.length
  let next = at + 8
  for (const value of positional) items[next++] = value
  for (const value of keywords) items[next++] = value
  for (const value of spreadKeywords) items[next++] = value
  calls.push(node)
  return node
}

function readArgument(reader: Reader, read: Arguments, open: number): void {
  const { tokens } = reader
  if (tokens.kind === kinds.star || tokens.kind === kinds.power) {
    const isDictionary = tokens.kind === kinds.power
    tokens.next()
    const value = readExpression(reader)
    read.isSpread = true
    if (isDictionary) read.spreadKeywords.push(value)
    read.height = Math.max(read.height, reader.height + 1)
    return
  }
  const { start } = tokens
  const isName = tokens.kind === kinds.tokenName
  const value = readExpression(reader)
  if (tokens.kind === kinds.assign) {
    const end = reader.writer.nodes.items[value + 2] ?? 0
    if (!isName || end !== tokens.lastEnd || reader.height !== 1) tokens.giveUp('an odd keyword')
    tokens.next()
    read.keywords.push(start, end, readExpression(reader))
  } else if (tokens.kind === kinds.wordFor || tokens.kind === kinds.wordAsync) {
    read.positional.push(readGenerator(reader, read, open, value))
  } else read.positional.push(value)
  read.height = Math.max(read.height, reader.height + 1)
}

/** `f(x for x in y)`: the brackets of the call are those of the generator. */
function readGenerator(reader: Reader, read: Arguments, open: number, body: number): number {
  const { tokens, writer } = reader
  if (read.positional.length > 0 || read.keywords.length > 0 || read.isSpread) tokens.giveUp('an odd generator')
  readComprehensionClauses(reader)
  if (tokens.kind !== kinds.closeRound) tokens.giveUp('an odd generator')
  return writer.node1(nodeComprehension, open, tokens.end, body)
}
