/** Types: annotations as the tree parser divides them: a name with parameters is opaque, everything else an expression. */
import { readExpression } from './expressions.ts'
import { nodeOpaque } from './layout.ts'
import type { Reader } from './reader.ts'
import * as kinds from './tokenKinds.ts'

export function readType(reader: Reader): number {
  const { tokens, writer } = reader
  const { start } = tokens
  reader.enter()
  const node = isGeneric(reader) ? readGeneric(reader) : readExpression(reader)
  reader.leave()
  if (tokens.kind === kinds.bar) {
    tokens.next()
    readType(reader)
    return writer.node(nodeOpaque, start, tokens.lastEnd)
  }
  if (!endsType(tokens.kind)) tokens.giveUp('an odd type')
  return node
}

/** `List[int]`: a plain name right before the bracket. */
function isGeneric({ tokens }: Reader): boolean {
  if (tokens.kind !== kinds.tokenName) return false
  const position = tokens.position()
  tokens.next()
  const found = tokens.kind === kinds.openSquare
  tokens.goTo(position)
  return found
}

function readGeneric(reader: Reader): number {
  const { tokens } = reader
  const { start } = tokens
  tokens.next()
  tokens.next()
  if (tokens.kind === kinds.closeSquare) tokens.giveUp('a type without parameters')
  while (tokens.kind !== kinds.closeSquare) {
    readType(reader)
    if (tokens.kind === kinds.comma) tokens.next()
    else if (tokens.kind !== kinds.closeSquare) tokens.giveUp('an odd type')
  }
  tokens.next()
  return reader.writer.node(nodeOpaque, start, tokens.lastEnd)
}

function endsType(kind: number): boolean {
  switch (kind) {
    case kinds.tokenNewline:
    case kinds.semicolon:
    case kinds.assign:
    case kinds.comma:
    case kinds.closeRound:
    case kinds.closeSquare:
    case kinds.colon:
      return true
    default:
      return false
  }
}
