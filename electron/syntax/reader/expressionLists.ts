/** Expression lists: expressions with commas between them and no brackets around them, as statements have them, and `yield`. */
import { readPrimary } from './atoms.ts'
import { readExpression } from './expressions.ts'
import { nodeAttribute, nodeList, nodeName, nodeOpaque, nodeSubscript } from './layout.ts'
import type { Reader } from './reader.ts'
import * as kinds from './tokenKinds.ts'

/** Expressions with commas between them, starred ones too: one by itself is no list. */
export function readExpressions(reader: Reader): number {
  const { tokens, writer } = reader
  const { start } = tokens
  const isStarred = tokens.kind === kinds.star
  const first = readStarred(reader)
  if (tokens.kind !== kinds.comma) return isStarred ? tokens.giveUp('a star alone') : first
  let { height } = reader
  const from = writer.waiting.size
  writer.waiting.push(first)
  while (tokens.kind === kinds.comma) {
    tokens.next()
    if (endsExpressions(tokens.kind)) break
    writer.waiting.push(readStarred(reader))
    height = Math.max(height, reader.height)
  }
  reader.reach(height + 1)
  const node = writer.node1(nodeList, start, tokens.lastEnd, writer.waiting.size - from)
  writer.takeWaiting(from)
  return node
}

/** An expression, or one with a star: the items of what it stands for are not followed. */
export function readStarred(reader: Reader): number {
  const { tokens } = reader
  if (tokens.kind !== kinds.star) return readExpression(reader)
  const { start } = tokens
  tokens.next()
  const inner = readPrimary(reader)
  const kind = reader.writer.nodes.items[inner]
  if (kind !== nodeName && kind !== nodeAttribute && kind !== nodeSubscript) tokens.giveUp('an odd star')
  reader.reach(reader.height + 1)
  return reader.writer.node(nodeOpaque, start, tokens.lastEnd)
}

function endsExpressions(kind: number): boolean {
  switch (kind) {
    case kinds.tokenNewline:
    case kinds.semicolon:
    case kinds.assign:
    case kinds.augment:
    case kinds.colon:
    case kinds.closeRound:
    case kinds.closeSquare:
    case kinds.closeCurly:
    case kinds.wordIn:
      return true
    default:
      return false
  }
}

/** `yield`, `yield from` or expressions. */
export function readYieldOrExpressions(reader: Reader): number {
  const { tokens } = reader
  if (tokens.kind !== kinds.wordYield) return readExpressions(reader)
  const { start } = tokens
  tokens.next()
  if (tokens.kind === kinds.wordFrom) {
    tokens.next()
    readExpression(reader)
  } else if (!endsExpressions(tokens.kind)) readExpressions(reader)
  reader.reach(reader.height + 2)
  return reader.writer.node(nodeOpaque, start, tokens.lastEnd)
}
