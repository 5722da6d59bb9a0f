/** Lambdas: nothing is followed through them, but calls in their defaults and bodies count. */
import { readExpression } from './expressions.ts'
import { nodeOpaque } from './layout.ts'
import type { Reader } from './reader.ts'
import * as kinds from './tokenKinds.ts'

export function readLambda(reader: Reader): number {
  const { tokens } = reader
  const { start } = tokens
  tokens.next()
  let height = 0
  while (tokens.kind !== kinds.colon) {
    readParameter(reader)
    height = Math.max(height, reader.height)
    if (tokens.kind === kinds.comma) tokens.next()
    else if (tokens.kind !== kinds.colon) tokens.giveUp('an odd parameter')
  }
  tokens.next()
  readExpression(reader)
  reader.reach(Math.max(height, reader.height) + 2)
  return reader.writer.node(nodeOpaque, start, tokens.lastEnd)
}

function readParameter(reader: Reader): void {
  const { tokens } = reader
  reader.reach(1)
  switch (tokens.kind) {
    case kinds.star:
      tokens.next()
      if (tokens.kind === kinds.tokenName) tokens.next()
      return
    case kinds.divide:
      if (tokens.end - tokens.start !== 1 || tokens.text[tokens.start] !== '/') tokens.giveUp('an odd parameter')
      tokens.next()
      return
    case kinds.power:
      tokens.next()
      reader.expect(kinds.tokenName)
      return
    default:
      reader.expect(kinds.tokenName)
      if (tokens.kind !== kinds.assign) return
      tokens.next()
      readExpression(reader)
  }
}
