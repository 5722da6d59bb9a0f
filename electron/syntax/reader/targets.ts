/** Targets: what the left side of an assignment, loop, `with` or comprehension binds; read once the value is known. */
import { readPrimary } from './atoms.ts'
import {
  nodeAttribute,
  nodeList,
  nodeLiterals,
  nodeManyIndexes,
  nodeOpaque,
  nodeString,
  nodeSubscript,
  sourceContext,
  sourceElement,
  sourceItem,
  sourceValue,
} from './layout.ts'
import type { Reader } from './reader.ts'
import * as kinds from './tokenKinds.ts'
import type { Position } from './tokens.ts'

interface Binding {
  /** Kind of the source; of a value, its items are unpacked. */
  readonly source: number
  readonly value: number
  /** What an attribute or index receives. */
  readonly stored: number
  /** Parentheses around one target group it, as around an expression; elsewhere they make it an item. */
  readonly isExpression: boolean
}

const whole: readonly number[] = []

/** Passes over targets, recording nothing, and returns where they begin. */
export function skipTargets(reader: Reader): Position {
  const { tokens, writer } = reader
  const position = tokens.position()
  const mark = writer.mark()
  const { size } = writer.nodes
  for (;;) {
    if (tokens.kind === kinds.star) tokens.next()
    readPrimary(reader)
    if (tokens.kind !== kinds.comma) break
    tokens.next()
    if (tokens.kind === kinds.wordIn) break
  }
  writer.backTo(mark)
  writer.nodes.size = size
  return position
}

/** Binds the targets that begin at `position`, and comes back. */
export function bindTargetsAt(reader: Reader, position: Position, source: number, value: number, stored: number): void {
  const { tokens } = reader
  const here = tokens.position()
  tokens.goTo(position)
  bindTargets(reader, { source, value, stored, isExpression: false })
  const isEnd = source === sourceElement ? tokens.kind === kinds.wordIn : endsLeftSide(tokens.kind)
  if (!isEnd) tokens.giveUp('an odd target')
  tokens.goTo(here)
}

function endsLeftSide(kind: number): boolean {
  return kind === kinds.assign || kind === kinds.colon
}

/** Binds the one target behind `as`. */
export function bindAlias(reader: Reader, manager: number): void {
  bindOne(reader, { source: sourceContext, value: manager, stored: manager, isExpression: true }, whole)
}

function bindTargets(reader: Reader, binding: Binding): void {
  const { tokens } = reader
  if (!commaFollows(reader)) return bindOne(reader, binding, whole)
  for (let index = 0; ; index += 1) {
    bindOne(reader, binding, [index])
    if (tokens.kind !== kinds.comma) return
    tokens.next()
    if (tokens.kind === kinds.assign || tokens.kind === kinds.wordIn) return
  }
}

/** True when the target at hand is one of several. */
function commaFollows(reader: Reader): boolean {
  const { tokens, writer } = reader
  const position = tokens.position()
  const mark = writer.mark()
  const { size } = writer.nodes
  if (tokens.kind === kinds.star) tokens.next()
  readPrimary(reader)
  const isList = tokens.kind === kinds.comma
  writer.backTo(mark)
  writer.nodes.size = size
  tokens.goTo(position)
  return isList
}

function bindOne(reader: Reader, binding: Binding, path: readonly number[]): void {
  const { tokens, writer } = reader
  if (tokens.kind === kinds.star) {
    if (binding.isExpression) tokens.giveUp('an odd star')
    tokens.next()
  }
  const position = tokens.position()
  if (position.kind === kinds.tokenName) {
    tokens.next()
    if (tokens.kind !== kinds.dot && tokens.kind !== kinds.openSquare && tokens.kind !== kinds.openRound)
      return bindName(reader, binding, path, position)
    tokens.goTo(position)
  }
  const mark = writer.mark()
  const node = readPrimary(reader)
  const { items } = writer.nodes
  const kind = items[node]
  const isStore = kind === nodeAttribute || kind === nodeSubscript || kind === nodeManyIndexes
  if (isStore && items[node + 1] === position.start) return storeAt(reader, binding, path, node)
  if (position.kind !== kinds.openRound && position.kind !== kinds.openSquare) tokens.giveUp('an odd target')
  writer.backTo(mark)
  tokens.goTo(position)
  bindItems(reader, binding, path)
}

/** `(a, b)` and `[a, b]`. */
function bindItems(reader: Reader, binding: Binding, path: readonly number[]): void {
  const { tokens } = reader
  const close = tokens.kind === kinds.openRound ? kinds.closeRound : kinds.closeSquare
  reader.enter()
  tokens.next()
  if (binding.isExpression && close === kinds.closeRound && tokens.kind !== close && !commaFollows(reader)) {
    bindOne(reader, binding, path)
  } else {
    for (let index = 0; tokens.kind !== close; index += 1) {
      bindOne(reader, binding, [...path, index])
      if (tokens.kind === kinds.comma) tokens.next()
      else if (tokens.kind !== close) tokens.giveUp('an odd target')
    }
  }
  reader.expect(close)
  reader.leave()
}

function bindName(reader: Reader, binding: Binding, path: readonly number[], name: Position): void {
  const { writer } = reader
  const { start, end } = name
  const { source, value } = binding
  if (source === sourceContext || (source === sourceValue && path.length === 0))
    return writer.bind(start, end, start, end, source, value)
  const list = writer.nodes.size
  writer.nodes.push(path.length)
  for (const index of path) writer.nodes.push(index)
  writer.bind(start, end, start, end, source === sourceValue ? sourceItem : source, value, list)
}

function storeAt(reader: Reader, binding: Binding, path: readonly number[], node: number): void {
  const { writer } = reader
  const { items } = writer.nodes
  const kind = items[node]
  const [start, end, object, third] = items.subarray(node + 1, node + 5)
  if (start === undefined || end === undefined || object === undefined || third === undefined) return
  const { scope, branch } = writer
  if (kind === nodeAttribute) {
    const value = itemAt(reader, binding.stored, path)
    return writer.row('stores', object, third, items[node + 5] ?? 0, value, scope, branch, start, end)
  }
  const keyKind = items[third]
  if (keyKind !== nodeString && keyKind !== nodeLiterals) return
  writer.row('stores', object, third, -1, itemAt(reader, binding.stored, path), scope, branch, start, end)
}

/** `a.x, a.y = p, q`: the matching item where both sides are written out, else unknown. */
function itemAt({ writer }: Reader, stored: number, path: readonly number[]): number {
  let current = stored
  for (const index of path) {
    const { items } = writer.nodes
    if (items[current] !== nodeList || index >= (items[current + 3] ?? 0))
      return writer.node(nodeOpaque, items[stored + 1] ?? 0, items[stored + 2] ?? 0)
    current = items[current + 4 + index] ?? stored
  }
  return current
}
