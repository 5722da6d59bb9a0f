/** With statement: its managers, with or without parentheses around them all, and the names they are bound to. */
import { readBlock } from './blocks.ts'
import { readExpression } from './expressions.ts'
import type { Reader } from './reader.ts'
import { bindAlias } from './targets.ts'
import * as kinds from './tokenKinds.ts'

export function readWith(reader: Reader): void {
  const { tokens } = reader
  tokens.next()
  const isEnclosed = tokens.kind === kinds.openRound && enclosesItems(reader)
  if (isEnclosed) tokens.next()
  for (;;) {
    const manager = readExpression(reader)
    if (tokens.kind === kinds.wordAs) {
      tokens.next()
      bindAlias(reader, manager)
    }
    if (tokens.kind !== kinds.comma) break
    tokens.next()
    if (tokens.kind === kinds.closeRound) break
  }
  if (isEnclosed) reader.expect(kinds.closeRound)
  readBlock(reader)
}

/** True when the parentheses at hand go around several items and not around, or at the beginning of, one expression. */
function enclosesItems(reader: Reader): boolean {
  const { tokens } = reader
  const position = tokens.position()
  const outside = tokens.depth - 1
  let isList = false
  let hasAlias = false
  while (tokens.depth > outside) {
    tokens.next()
    if (tokens.depth !== outside + 1) continue
    isList ||= tokens.kind === kinds.comma
    hasAlias ||= tokens.kind === kinds.wordAs
  }
  tokens.next()
  const encloses = tokens.kind === kinds.colon
  tokens.goTo(position)
  // The tree has no binding for one item in parentheses.
  if (encloses && hasAlias && !isList) tokens.giveUp('one item in parentheses')
  return encloses && isList
}
