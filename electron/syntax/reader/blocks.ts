/** Blocks: statements that hold others, with the branches that exclude each other. */
import { readClass, readDecorated, readFunction } from './definitions.ts'
import { readExpression } from './expressions.ts'
import { readExpressions } from './expressionLists.ts'
import { nodeOpaque, sourceElement } from './layout.ts'
import type { Reader } from './reader.ts'
import { readSimpleLine } from './simpleStatements.ts'
import { meansName } from './softWords.ts'
import { bindTargetsAt, skipTargets } from './targets.ts'
import * as kinds from './tokenKinds.ts'
import { readWith } from './withStatement.ts'

/** Far less than what the facts of a tree cut off. */
const deepestBlock = 60

export function readStatement(reader: Reader): void {
  const { tokens } = reader
  switch (tokens.kind) {
    case kinds.wordIf:
      return readIf(reader)
    case kinds.wordTry:
      return readTry(reader)
    case kinds.wordFor:
      return readFor(reader)
    case kinds.wordWhile:
      return readWhile(reader)
    case kinds.wordWith:
      return readWith(reader)
    case kinds.wordDef:
      return readFunction(reader, [], tokens.start)
    case kinds.wordClass:
      return readClass(reader, [])
    case kinds.at:
      return readDecorated(reader)
    case kinds.wordAsync:
      return readAsync(reader)
    case kinds.tokenName:
      if (!meansName(tokens)) tokens.giveUp('a word of Python 2, or one that may be a keyword')
      readSimpleLine(reader)
      return
    default:
      readSimpleLine(reader)
  }
}

function readAsync(reader: Reader): void {
  const { tokens } = reader
  const { start } = tokens
  tokens.next()
  if (tokens.kind === kinds.wordDef) return readFunction(reader, [], start)
  if (tokens.kind === kinds.wordFor) return readFor(reader)
  if (tokens.kind === kinds.wordWith) return readWith(reader)
  tokens.giveUp('an odd async')
}

/** Reads `:` and the block behind it; returns where it ends, with the comments that belong to it. */
export function readBlock(reader: Reader): number {
  const { tokens } = reader
  reader.expect(kinds.colon)
  if (tokens.kind !== kinds.tokenNewline) return readSimpleLine(reader)
  tokens.expectsBlock = true
  tokens.next()
  tokens.expectsBlock = false
  if (tokens.kind !== kinds.tokenIndent) tokens.giveUp('a block without statements')
  if (tokens.indents.length > deepestBlock) tokens.giveUp('deep nesting')
  tokens.next()
  while (tokens.kind !== kinds.tokenDedent) readStatement(reader)
  const end = tokens.covered
  tokens.next()
  return end
}

function readArm(reader: Reader, group: number, arm: number, test: readonly [number, number], negated: number): void {
  const { writer } = reader
  const outer = writer.branch
  beginArm(reader, group, arm, test, negated)
  readBlock(reader)
  writer.branch = outer
}

function beginArm(
  { writer }: Reader,
  group: number,
  arm: number,
  test: readonly [number, number],
  negated: number,
): void {
  writer.row('branches', writer.branch, group, arm, test[0], test[1], negated)
  writer.branch = writer.branches.size / 6 - 1
}

const noTest = [-1, -1] as const

function readTest(reader: Reader): [number, number] {
  const { tokens } = reader
  tokens.next()
  const { start } = tokens
  readExpression(reader)
  return [start, tokens.lastEnd]
}

function readIf(reader: Reader): void {
  const { tokens, writer } = reader
  const group = writer.groups
  writer.groups += 1
  const test = readTest(reader)
  let arm = 0
  readArm(reader, group, arm, test, 0)
  while (tokens.kind === kinds.wordElif) {
    arm += 1
    readArm(reader, group, arm, readTest(reader), 0)
  }
  if (tokens.kind !== kinds.wordElse) return
  tokens.next()
  readArm(reader, group, arm + 1, test, 1)
}

/** Each handler is an arm of its own, so that `except ImportError` does not hide what the body imported. */
function readTry(reader: Reader): void {
  const { tokens, writer } = reader
  const group = writer.groups
  writer.groups += 1
  tokens.next()
  readArm(reader, group, 0, noTest, 0)
  for (let arm = 1; tokens.kind === kinds.wordExcept; arm += 1) {
    const outer = writer.branch
    beginArm(reader, group, arm, noTest, 0)
    readHandler(reader)
    writer.branch = outer
  }
  if (tokens.kind === kinds.wordElse) {
    tokens.next()
    readArm(reader, group, 0, noTest, 0)
  }
  if (tokens.kind !== kinds.wordFinally) return
  tokens.next()
  readBlock(reader)
}

function readHandler(reader: Reader): void {
  const { tokens } = reader
  tokens.next()
  if (tokens.kind === kinds.star) tokens.next()
  if (tokens.kind !== kinds.colon) {
    readExpression(reader)
    while (tokens.kind === kinds.comma) {
      tokens.next()
      readExpression(reader)
    }
    if (tokens.kind === kinds.wordAs) {
      tokens.next()
      reader.expect(kinds.tokenName)
    }
  }
  readBlock(reader)
}

function readFor(reader: Reader): void {
  const { tokens, writer } = reader
  tokens.next()
  const targets = skipTargets(reader)
  reader.expect(kinds.wordIn)
  const value = readExpressions(reader)
  const { items } = writer.nodes
  const stored = writer.node(nodeOpaque, items[value + 1] ?? 0, items[value + 2] ?? 0)
  bindTargetsAt(reader, targets, sourceElement, value, stored)
  readBlock(reader)
  readElse(reader)
}

function readWhile(reader: Reader): void {
  readTest(reader)
  readBlock(reader)
  readElse(reader)
}

function readElse(reader: Reader): void {
  if (reader.tokens.kind !== kinds.wordElse) return
  reader.tokens.next()
  readBlock(reader)
}
