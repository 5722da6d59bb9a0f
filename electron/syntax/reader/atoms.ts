/** Atoms: names, literals and what stands in brackets, with the attributes, indexes and calls behind them. */
import { readCall } from './arguments.ts'
import { readDictionaryOrSet, readListDisplay, readRound } from './displays.ts'
import { readExpression } from './expressions.ts'
import { readStarred } from './expressionLists.ts'
import {
  nodeAttribute,
  nodeFalse,
  nodeManyIndexes,
  nodeName,
  nodeNone,
  nodeOpaque,
  nodeSubscript,
  nodeTrue,
} from './layout.ts'
import type { Reader } from './reader.ts'
import { readStrings } from './strings.ts'
import * as kinds from './tokenKinds.ts'

/** Reads an atom and everything that is taken of it or done with it: `a.b[c](d)`. */
export function readPrimary(reader: Reader): number {
  const { tokens } = reader
  const { start } = tokens
  let node = readAtom(reader)
  for (;;) {
    switch (tokens.kind) {
      case kinds.dot:
        node = readAttribute(reader, start, node)
        break
      case kinds.openRound:
        node = readCall(reader, start, node)
        break
      case kinds.openSquare:
        node = readSubscript(reader, start, node)
        break
      default:
        return node
    }
  }
}

function readAtom(reader: Reader): number {
  const { tokens } = reader
  reader.height = 1
  switch (tokens.kind) {
    case kinds.tokenName:
      return take(reader, nodeName)
    case kinds.tokenNumber:
    case kinds.ellipsis:
      return take(reader, nodeOpaque)
    case kinds.wordTrue:
      return take(reader, nodeTrue)
    case kinds.wordFalse:
      return take(reader, nodeFalse)
    case kinds.wordNone:
      return take(reader, nodeNone)
    case kinds.tokenString:
    case kinds.tokenFormat:
      return readStrings(reader)
    case kinds.openRound:
      return readRound(reader)
    case kinds.openSquare:
      return readListDisplay(reader)
    case kinds.openCurly:
      return readDictionaryOrSet(reader)
    default:
      return tokens.giveUp('an unexpected token')
  }
}

function take({ tokens, writer }: Reader, kind: number): number {
  const node = writer.node(kind, tokens.start, tokens.end)
  tokens.next()
  return node
}

function readAttribute(reader: Reader, start: number, object: number): number {
  const { tokens, writer } = reader
  tokens.next()
  if (tokens.kind !== kinds.tokenName) tokens.giveUp('an odd attribute')
  const node = writer.node2(nodeAttribute, start, tokens.end, object, tokens.start)
  writer.nodes.push(tokens.end)
  tokens.next()
  reader.reach(reader.height + 1)
  return node
}

function readSubscript(reader: Reader, start: number, object: number): number {
  const { tokens, writer } = reader
  let { height } = reader
  tokens.next()
  const index = readIndex(reader)
  height = Math.max(height, reader.height)
  let isOne = true
  while (tokens.kind === kinds.comma) {
    tokens.next()
    if (tokens.kind === kinds.closeSquare) break
    isOne = false
    readIndex(reader)
    height = Math.max(height, reader.height)
  }
  reader.expect(kinds.closeSquare)
  reader.reach(height + 1)
  return writer.node2(isOne ? nodeSubscript : nodeManyIndexes, start, tokens.lastEnd, object, index)
}

/** An index or a slice. */
function readIndex(reader: Reader): number {
  const { tokens } = reader
  const { start } = tokens
  let height = 0
  if (tokens.kind !== kinds.colon) {
    const index = readStarred(reader)
    if (tokens.kind !== kinds.colon) return index
    height = reader.height
  }
  for (let colons = 0; tokens.kind === kinds.colon && colons < 2; colons += 1) {
    tokens.next()
    if (tokens.kind === kinds.colon || tokens.kind === kinds.comma || tokens.kind === kinds.closeSquare) continue
    readExpression(reader)
    height = Math.max(height, reader.height)
  }
  reader.reach(height + 1)
  return reader.writer.node(nodeOpaque, start, tokens.lastEnd)
}
