/** Expressions: reads them by their binding power and records them as nodes; atoms and what follows them are in atoms.ts. */
import { readPrimary } from './atoms.ts'
import { nodeBinary, nodeConditional, nodeEither, nodeName, nodeOpaque, sourceValue } from './layout.ts'
import { readLambda } from './lambdas.ts'
import type { Reader } from './reader.ts'
import * as kinds from './tokenKinds.ts'

/** Reads `a if b else c`, a lambda, `name := value`, or anything that binds tighter, and returns its node. */
export function readExpression(reader: Reader): number {
  const { tokens } = reader
  reader.enter()
  const node = tokens.kind === kinds.wordLambda ? readLambda(reader) : readConditional(reader)
  reader.leave()
  return node
}

function readConditional(reader: Reader): number {
  const { tokens, writer } = reader
  const { start } = tokens
  const { calls, bindings, stores } = writer
  const [call, binding, store] = [calls.size, bindings.size, stores.size]
  const isName = tokens.kind === kinds.tokenName
  const then = readDisjunction(reader)
  if (tokens.kind === kinds.walrus) return isName ? readNamed(reader, start, then) : tokens.giveUp('an odd target')
  if (tokens.kind !== kinds.wordIf) return then
  let height = reader.height
  const middle = writer.mark()
  tokens.next()
  const testStart = tokens.start
  readDisjunction(reader)
  const testEnd = tokens.lastEnd
  height = Math.max(height, reader.height)
  // The test is evaluated first.
  writer.putFirst({ calls: call, bindings: binding, stores: store }, middle)
  reader.expect(kinds.wordElse)
  const otherwise = readExpression(reader)
  reader.reach(Math.max(height, reader.height) + 1)
  const node = writer.node2(nodeConditional, start, tokens.lastEnd, then, otherwise)
  writer.nodes.push(testStart)
  writer.nodes.push(testEnd)
  return node
}

/** `name := value` has the value of its value. */
function readNamed(reader: Reader, start: number, name: number): number {
  const { tokens, writer } = reader
  const nameEnd = writer.nodes.items[name + 2] ?? 0
  if (writer.nodes.items[name] !== nodeName || tokens.lastEnd !== nameEnd) tokens.giveUp('an odd target')
  tokens.next()
  const value = readExpression(reader)
  reader.reach(reader.height + 1)
  writer.bind(start, nameEnd, start, tokens.lastEnd, sourceValue, value)
  return value
}

/** What `or` and tighter operators join: no lambda, no conditional. */
export function readDisjunction(reader: Reader): number {
  const { tokens } = reader
  const { start } = tokens
  let node = readConjunction(reader)
  while (tokens.kind === kinds.wordOr) {
    const { height } = reader
    tokens.next()
    const right = readConjunction(reader)
    reader.reach(Math.max(height, reader.height) + 1)
    node = reader.writer.node2(nodeEither, start, tokens.lastEnd, node, right)
  }
  return node
}

function readConjunction(reader: Reader): number {
  const { tokens } = reader
  const { start } = tokens
  let node = readNegation(reader)
  while (tokens.kind === kinds.wordAnd) {
    const { height } = reader
    tokens.next()
    const right = readNegation(reader)
    reader.reach(Math.max(height, reader.height) + 1)
    node = reader.writer.node2(nodeEither, start, tokens.lastEnd, node, right)
  }
  return node
}

function readNegation(reader: Reader): number {
  const { tokens } = reader
  if (tokens.kind !== kinds.wordNot) return readComparison(reader)
  const { start } = tokens
  tokens.next()
  reader.enter()
  readNegation(reader)
  reader.leave()
  reader.reach(reader.height + 1)
  return reader.writer.node(nodeOpaque, start, tokens.lastEnd)
}

function readComparison(reader: Reader): number {
  const { tokens } = reader
  const { start } = tokens
  const first = readBinary(reader, 0)
  if (!skipComparator(reader)) return first
  let { height } = reader
  do {
    readBinary(reader, 0)
    height = Math.max(height, reader.height)
  } while (skipComparator(reader))
  reader.reach(height + 1)
  return reader.writer.node(nodeOpaque, start, tokens.lastEnd)
}

function skipComparator({ tokens }: Reader): boolean {
  switch (tokens.kind) {
    case kinds.compare:
    case kinds.wordIn:
      tokens.next()
      return true
    case kinds.wordIs:
      tokens.next()
      if (tokens.kind === kinds.wordNot) tokens.next()
      return true
    case kinds.wordNot:
      tokens.next()
      if (tokens.kind !== kinds.wordIn) tokens.giveUp('an unexpected word')
      tokens.next()
      return true
    default:
      return false
  }
}

/** Reads operators that bind tighter than `power`. */
export function readBinary(reader: Reader, power: number): number {
  const { tokens, writer } = reader
  let left = readUnary(reader)
  for (;;) {
    const { kind } = tokens
    const here = kinds.binding[kind] ?? 0
    if (here <= power) return left
    const { height } = reader
    tokens.next()
    reader.enter()
    const right = readBinary(reader, kind === kinds.power ? here - 1 : here)
    reader.leave()
    reader.reach(Math.max(height, reader.height) + 1)
    // As wide as its operands' values: parentheses around them do not count.
    const { items } = writer.nodes
    left = writer.node2(nodeBinary, items[left + 1] ?? 0, items[right + 2] ?? 0, left, right)
  }
}

function readUnary(reader: Reader): number {
  const { tokens } = reader
  switch (tokens.kind) {
    case kinds.plus:
    case kinds.minus:
    case kinds.tilde: {
      const { start } = tokens
      tokens.next()
      reader.enter()
      readBinary(reader, kinds.unaryBinding)
      reader.leave()
      reader.reach(reader.height + 1)
      return reader.writer.node(nodeOpaque, start, tokens.lastEnd)
    }
    case kinds.wordAwait: {
      tokens.next()
      reader.enter()
      const value = readBinary(reader, kinds.unaryBinding)
      reader.leave()
      reader.reach(reader.height + 1)
      return value
    }
    default:
      return readPrimary(reader)
  }
}
