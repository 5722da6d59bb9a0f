/** Definitions: functions and classes open scopes; defaults, annotations, bases and decorators are read outside of them. */
import { readBlock } from './blocks.ts'
import { readExpression } from './expressions.ts'
import { nodeOpaque, sourceScope, tables } from './layout.ts'
import type { Reader } from './reader.ts'
import * as kinds from './tokenKinds.ts'
import { readType } from './types.ts'

const classKind = 1
const functionKind = 2

interface Definition {
  readonly kind: number
  readonly start: number
  readonly nameStart: number
  readonly nameEnd: number
  readonly firstParameter: number
  readonly bases: number
  readonly decorators: number
}

export function readDecorated(reader: Reader): void {
  const { tokens } = reader
  const decorators: number[] = []
  while (tokens.kind === kinds.at) {
    tokens.next()
    decorators.push(readExpression(reader))
    reader.expect(kinds.tokenNewline)
  }
  const { start } = tokens
  if (tokens.kind === kinds.wordClass) return readClass(reader, decorators)
  if (tokens.kind === kinds.wordAsync) tokens.next()
  readFunction(reader, decorators, start)
}

/** Reads from `def` on; `start` is where `async` stands, if it does. */
export function readFunction(reader: Reader, decorators: readonly number[], start: number): void {
  const { tokens, writer } = reader
  reader.expect(kinds.wordDef)
  const { start: nameStart, end: nameEnd } = tokens
  reader.expect(kinds.tokenName)
  skipTypeParameters(reader)
  const firstParameter = writer.parameters.size / tables.parameters
  readParameters(reader)
  if (tokens.kind === kinds.arrow) {
    // What is returned is told by the body.
    const mark = writer.mark()
    tokens.next()
    readType(reader)
    writer.backTo(mark)
  }
  const list = listOf(reader, decorators)
  readScope(reader, { kind: functionKind, start, nameStart, nameEnd, firstParameter, bases: -1, decorators: list })
}

export function readClass(reader: Reader, decorators: readonly number[]): void {
  const { tokens, writer } = reader
  const { start } = tokens
  tokens.next()
  const { start: nameStart, end: nameEnd } = tokens
  reader.expect(kinds.tokenName)
  skipTypeParameters(reader)
  const bases = tokens.kind === kinds.openRound ? readBases(reader) : []
  const firstParameter = writer.parameters.size / tables.parameters
  readScope(reader, {
    kind: classKind,
    start,
    nameStart,
    nameEnd,
    firstParameter,
    bases: listOf(reader, bases),
    decorators: listOf(reader, decorators),
  })
}

function listOf({ writer }: Reader, nodes: readonly number[]): number {
  if (nodes.length === 0) return -1
  const at = writer.nodes.size
  writer.nodes.push(nodes.length)
  for (const node of nodes) writer.nodes.push(node)
  return at
}

function readScope(reader: Reader, definition: Definition): void {
  const { writer } = reader
  const { kind, start, nameStart, nameEnd, firstParameter, bases, decorators } = definition
  const outer = { scope: writer.scope, branch: writer.branch }
  const at = writer.scopes.size
  const scope = at / tables.scopes
  const parameters = writer.parameters.size / tables.parameters - firstParameter
  writer.row('scopes', kind, nameStart, nameEnd, outer.scope, start, 0, firstParameter, parameters, bases, decorators)
  writer.bind(nameStart, nameEnd, nameStart, nameEnd, sourceScope, scope)
  writer.scope = scope
  const end = readBlock(reader)
  writer.scopes.items[at + 5] = end
  writer.scope = outer.scope
  writer.branch = outer.branch
}

/** `[T: int, *U]` behind a name: nothing that is read of it is kept. */
function skipTypeParameters(reader: Reader): void {
  const { tokens, writer } = reader
  if (tokens.kind !== kinds.openSquare) return
  const mark = writer.mark()
  do {
    tokens.next()
    const isSpread = tokens.kind === kinds.star || tokens.kind === kinds.power
    if (isSpread) tokens.next()
    reader.expect(kinds.tokenName)
    if (tokens.kind === kinds.colon && !isSpread) {
      tokens.next()
      readType(reader)
    }
  } while (tokens.kind === kinds.comma)
  reader.expect(kinds.closeSquare)
  writer.backTo(mark)
}

/** Bases, without keywords, in which nothing is read. */
function readBases(reader: Reader): number[] {
  const { tokens, writer } = reader
  const bases: number[] = []
  tokens.next()
  while (tokens.kind !== kinds.closeRound) {
    const { start } = tokens
    const isSpread = tokens.kind === kinds.star || tokens.kind === kinds.power
    if (isSpread) tokens.next()
    const isName = tokens.kind === kinds.tokenName
    const base = readExpression(reader)
    if (tokens.kind === kinds.assign) {
      if (isSpread || !isName || reader.height !== 1 || tokens.lastEnd !== writer.nodes.items[base + 2])
        tokens.giveUp('an odd base')
      const mark = writer.mark()
      tokens.next()
      readExpression(reader)
      writer.backTo(mark)
    } else bases.push(isSpread ? writer.node(nodeOpaque, start, tokens.lastEnd) : base)
    if (tokens.kind === kinds.comma) tokens.next()
    else if (tokens.kind !== kinds.closeRound) tokens.giveUp('an odd base')
  }
  tokens.next()
  return bases
}

const plain = 0
const keywordOnly = 1
const rest = 2
const keywords = 3

function readParameters(reader: Reader): void {
  const { tokens } = reader
  reader.expect(kinds.openRound)
  let form = plain
  while (tokens.kind !== kinds.closeRound) {
    const { start } = tokens
    if (tokens.kind === kinds.star) {
      tokens.next()
      if (tokens.kind === kinds.tokenName) readParameter(reader, start, rest)
      form = keywordOnly
    } else if (tokens.kind === kinds.power) {
      tokens.next()
      readParameter(reader, start, keywords)
    } else if (tokens.kind === kinds.divide) {
      if (tokens.text[start] !== '/' || tokens.end - start > 1) tokens.giveUp('an odd parameter')
      tokens.next()
    } else readParameter(reader, start, form)
    if (tokens.kind === kinds.comma) tokens.next()
    else if (tokens.kind !== kinds.closeRound) tokens.giveUp('an odd parameter')
  }
  tokens.next()
}

/** One parameter from its name on; its annotation is evaluated before its default. */
function readParameter(reader: Reader, start: number, form: number): void {
  const { tokens, writer } = reader
  const { start: nameStart, end: nameEnd } = tokens
  reader.expect(kinds.tokenName)
  let annotation = -1
  let fallback = -1
  if (tokens.kind === kinds.colon) {
    tokens.next()
    annotation = readType(reader)
  }
  if (tokens.kind === kinds.assign) {
    if (form === rest || form === keywords) tokens.giveUp('an odd parameter')
    tokens.next()
    fallback = readExpression(reader)
  }
  writer.row('parameters', nameStart, nameEnd, start, tokens.lastEnd, form, fallback, annotation)
}
