/** Simple statements: those that hold no block, with several in a line. */
import { readExpression } from './expressions.ts'
import { readExpressions, readYieldOrExpressions } from './expressionLists.ts'
import { readFromImport, readImport } from './imports.ts'
import { nodeAttribute, nodeManyIndexes, nodeName, nodeSubscript, sourceField, sourceValue } from './layout.ts'
import type { Reader } from './reader.ts'
import { bindTargetsAt } from './targets.ts'
import * as kinds from './tokenKinds.ts'
import type { Position } from './tokens.ts'
import { readType } from './types.ts'
import type { Mark } from './writer.ts'

/** Reads the statements of a line; returns where they end, a comment behind them included. */
export function readSimpleLine(reader: Reader): number {
  const { tokens } = reader
  for (;;) {
    readSimple(reader)
    if (tokens.kind === kinds.semicolon) tokens.next()
    else if (tokens.kind !== kinds.tokenNewline) tokens.giveUp('an unexpected token')
    if (tokens.kind === kinds.tokenNewline) break
  }
  const end = tokens.covered
  tokens.next()
  return end
}

function readSimple(reader: Reader): void {
  const { tokens, writer } = reader
  switch (tokens.kind) {
    case kinds.wordImport:
      return readImport(reader)
    case kinds.wordFrom:
      return readFromImport(reader)
    case kinds.wordReturn:
      tokens.next()
      if (!endsStatement(tokens.kind)) writer.row('returns', writer.scope, readExpressions(reader))
      return
    case kinds.wordPass:
    case kinds.wordBreak:
    case kinds.wordContinue:
      return tokens.next()
    case kinds.wordGlobal:
    case kinds.wordNonlocal:
      return readGlobals(reader)
    case kinds.wordDel:
      tokens.next()
      readExpressions(reader)
      return
    case kinds.wordAssert:
      do {
        tokens.next()
        readExpression(reader)
      } while (tokens.kind === kinds.comma)
      return
    case kinds.wordRaise:
      return readRaise(reader)
    default:
      readExpressionStatement(reader)
  }
}

function endsStatement(kind: number): boolean {
  return kind === kinds.tokenNewline || kind === kinds.semicolon
}

function readGlobals(reader: Reader): void {
  const { tokens, writer } = reader
  do {
    tokens.next()
    writer.row('globals', writer.scope, tokens.start, tokens.end)
    reader.expect(kinds.tokenName)
  } while (tokens.kind === kinds.comma)
}

function readRaise(reader: Reader): void {
  const { tokens } = reader
  tokens.next()
  if (!endsStatement(tokens.kind) && tokens.kind !== kinds.wordFrom) readExpressions(reader)
  if (tokens.kind !== kinds.wordFrom) return
  tokens.next()
  readExpression(reader)
}

function readExpressionStatement(reader: Reader): void {
  const { tokens, writer } = reader
  const position = tokens.position()
  const mark = writer.mark()
  const left = readYieldOrExpressions(reader)
  switch (tokens.kind) {
    case kinds.assign:
      return readAssignment(reader, [position], mark)
    case kinds.augment:
      if (!isWholeTarget(reader, left, position)) tokens.giveUp('an odd target')
      // What is changed is not read as a value.
      writer.backTo(mark)
      tokens.next()
      readYieldOrExpressions(reader)
      return
    case kinds.colon:
      return readAnnotated(reader, position, mark, left)
    default:
  }
}

/** `a = b = value`: the value comes first, then the targets from the last to the first. */
function readAssignment(reader: Reader, targets: Position[], mark: Mark): void {
  const { tokens, writer } = reader
  let value = -1
  for (;;) {
    writer.backTo(mark)
    tokens.next()
    const position = tokens.position()
    value = readYieldOrExpressions(reader)
    if (tokens.kind !== kinds.assign) break
    targets.push(position)
  }
  for (const target of targets.toReversed()) bindTargetsAt(reader, target, sourceValue, value, value)
}

/** `a: type` and `a: type = value`. */
function readAnnotated(reader: Reader, position: Position, mark: Mark, left: number): void {
  const { tokens, writer } = reader
  const isName = writer.nodes.items[left] === nodeName
  if (!isWholeTarget(reader, left, position)) tokens.giveUp('an odd annotation')
  if (/^match(?!\w)/.test(tokens.text.slice(position.start, position.start + 6)))
    tokens.giveUp('what may be a match statement')
  writer.backTo(mark)
  tokens.next()
  const annotation = readType(reader)
  if (tokens.kind === kinds.assign) {
    tokens.next()
    const value = readYieldOrExpressions(reader)
    bindTargetsAt(reader, position, sourceValue, value, value)
  } else if (isName) {
    const { start, end } = position
    writer.bind(start, end, start, end, sourceField, annotation)
  }
}

/** True when `left` is a name, attribute or subscript and nothing else stands on the left side. */
function isWholeTarget({ tokens, writer }: Reader, left: number, position: Position): boolean {
  const { items } = writer.nodes
  if (items[left + 1] !== position.start || items[left + 2] !== tokens.lastEnd) return false
  const kind = items[left]
  return kind === nodeName || kind === nodeAttribute || kind === nodeSubscript || kind === nodeManyIndexes
}
