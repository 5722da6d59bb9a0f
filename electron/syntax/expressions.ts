/** Expressions: turns expression nodes into facts and records every call below them; it resolves no name and judges no call. */
import type { Expression, Keyword } from './facts.ts'
import { bind, deepestExpression, spanOf, type FactsBuilder } from './factsBuilder.ts'
import { childByField, childrenByField, childrenOf, kindOf, textOf } from './flatTree.ts'
import { joinStrings, readString } from './stringExpressions.ts'
import { bindTarget } from './targets.ts'

/** Reads the expression at `node`. Calls inside opaque expressions are recorded all the same. */
export function readExpression(builder: FactsBuilder, node: number, depth = 0): Expression {
  const { tree } = builder
  const span = spanOf(tree, node)
  if (depth > deepestExpression) {
    builder.truncated = true
    return { kind: 'opaque', ...span }
  }
  const inner = depth + 1
  switch (kindOf(tree, node)) {
    case 'identifier':
      return { kind: 'name', name: textOf(tree, node), ...span }
    case 'string':
      return readString(builder, node, inner)
    case 'concatenated_string':
      return joinStrings(
        childrenOf(tree, node).map((part) => readExpression(builder, part, inner)),
        span,
      )
    case 'true':
      return { kind: 'truth', value: true, ...span }
    case 'false':
      return { kind: 'truth', value: false, ...span }
    case 'none':
      return { kind: 'truth', value: null, ...span }
    case 'attribute':
      return readAttribute(builder, node, inner)
    case 'subscript':
      return readSubscript(builder, node, inner)
    case 'call':
      return readCall(builder, node, inner)
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
      return {
        kind: 'list',
        items: childrenOf(tree, node).map((item) => readExpression(builder, item, inner)),
        ...span,
      }
    case 'dictionary':
      return readDictionary(builder, node, inner)
    default:
      return readOperation(builder, node, inner)
  }
}

function readOperation(builder: FactsBuilder, node: number, depth: number): Expression {
  const { tree } = builder
  const span = spanOf(tree, node)
  const children = childrenOf(tree, node)
  const [first, second, third] = children
  switch (kindOf(tree, node)) {
    case 'parenthesized_expression':
    case 'await':
    case 'type':
      if (children.length === 1 && first !== undefined) return readExpression(builder, first, depth)
      break
    case 'named_expression':
      return readNamed(builder, node, depth)
    case 'binary_operator':
      if (first !== undefined && second !== undefined) return readBinary(builder, first, second, depth)
      break
    case 'boolean_operator':
      return { kind: 'either', items: children.map((item) => readExpression(builder, item, depth)), ...span }
    case 'conditional_expression':
      if (first !== undefined && second !== undefined && third !== undefined) {
        readExpression(builder, second, depth)
        const then = readExpression(builder, first, depth)
        const otherwise = readExpression(builder, third, depth)
        return { kind: 'conditional', test: spanOf(tree, second), then, otherwise, ...span }
      }
      break
    case 'list_comprehension':
    case 'set_comprehension':
    case 'generator_expression':
    case 'dictionary_comprehension':
      return readComprehension(builder, node, depth)
    default:
      break
  }
  // Nothing can be followed through this node, but calls below it count.
  for (const child of children) readExpression(builder, child, depth)
  return { kind: 'opaque', ...span }
}

function readNamed(builder: FactsBuilder, node: number, depth: number): Expression {
  const { tree } = builder
  const name = childByField(tree, node, 'name')
  const right = childByField(tree, node, 'value')
  if (right === undefined) return { kind: 'opaque', ...spanOf(tree, node) }
  const value = readExpression(builder, right, depth)
  if (name !== undefined) bind(builder, textOf(tree, name), spanOf(tree, node), { kind: 'value', value })
  return value
}

function readBinary(builder: FactsBuilder, leftNode: number, rightNode: number, depth: number): Expression {
  const { tree } = builder
  const left = readExpression(builder, leftNode, depth)
  const right = readExpression(builder, rightNode, depth)
  // Operator tokens are not kept in the flat tree; what stands between the operands is the operator.
  const between = tree.text.slice(left.end, right.start)
  const operator = /[-+*/%|&^@<>]+/.exec(between)?.[0] ?? ''
  return { kind: 'binary', operator, left, right, start: left.start, end: right.end }
}

function readAttribute(builder: FactsBuilder, node: number, depth: number): Expression {
  const { tree } = builder
  const span = spanOf(tree, node)
  const object = childByField(tree, node, 'object')
  const name = childByField(tree, node, 'attribute')
  if (object === undefined || name === undefined) return { kind: 'opaque', ...span }
  return { kind: 'attribute', object: readExpression(builder, object, depth), name: textOf(tree, name), ...span }
}

function readSubscript(builder: FactsBuilder, node: number, depth: number): Expression {
  const { tree } = builder
  const span = spanOf(tree, node)
  const value = childByField(tree, node, 'value')
  if (value === undefined) return { kind: 'opaque', ...span }
  const object = readExpression(builder, value, depth)
  const indices = childrenByField(tree, node, 'subscript').map((index) => readExpression(builder, index, depth))
  const [index] = indices
  if (index === undefined || indices.length > 1) return { kind: 'opaque', ...span }
  return { kind: 'subscript', object, index, ...span }
}

function readDictionary(builder: FactsBuilder, node: number, depth: number): Expression {
  const { tree } = builder
  const entries: { key: Expression; value: Expression }[] = []
  const spreads: Expression[] = []
  for (const child of childrenOf(tree, node)) {
    const key = childByField(tree, child, 'key')
    const value = childByField(tree, child, 'value')
    if (kindOf(tree, child) === 'pair' && key !== undefined && value !== undefined) {
      entries.push({ key: readExpression(builder, key, depth), value: readExpression(builder, value, depth) })
      continue
    }
    const [inner] = kindOf(tree, child) === 'dictionary_splat' ? childrenOf(tree, child) : []
    const read = readExpression(builder, inner ?? child, depth)
    if (inner !== undefined) spreads.push(read)
  }
  return { kind: 'dictionary', entries, spreads, ...spanOf(tree, node) }
}

function readComprehension(builder: FactsBuilder, node: number, depth: number): Expression {
  const { tree } = builder
  const span = spanOf(tree, node)
  let body: Expression = { kind: 'opaque', ...span }
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child)
    if (kind === 'pair') {
      const key = childByField(tree, child, 'key')
      const value = childByField(tree, child, 'value')
      if (key === undefined || value === undefined) continue
      body = {
        kind: 'dictionary',
        entries: [{ key: readExpression(builder, key, depth), value: readExpression(builder, value, depth) }],
        spreads: [],
        ...span,
      }
      continue
    }
    if (kind !== 'for_in_clause') {
      const read = readExpression(builder, child, depth)
      if (tree.fieldNames[tree.fields[child] ?? 0] === 'body') body = read
      continue
    }
    const left = childByField(tree, child, 'left')
    const right = childByField(tree, child, 'right')
    if (right === undefined) continue
    const value = readExpression(builder, right, depth)
    if (left !== undefined) bindTarget(builder, left, (path) => ({ kind: 'element', value, path }), value)
  }
  // A dictionary comprehension is a dictionary with one entry that stands for all.
  return body.kind === 'dictionary' && kindOf(tree, node) === 'dictionary_comprehension'
    ? body
    : { kind: 'comprehension', body, ...span }
}

function readCall(builder: FactsBuilder, node: number, depth: number): Expression {
  const { tree, scope, branch } = builder
  const span = spanOf(tree, node)
  const calleeNode = childByField(tree, node, 'function')
  const argumentsNode = childByField(tree, node, 'arguments')
  if (calleeNode === undefined || argumentsNode === undefined) return { kind: 'opaque', ...span }
  const callee = readExpression(builder, calleeNode, depth)
  const positional: Expression[] = []
  const keywords: Keyword[] = []
  const spreadKeywords: Expression[] = []
  let spread = false
  const items = kindOf(tree, argumentsNode) === 'argument_list' ? childrenOf(tree, argumentsNode) : [argumentsNode]
  for (const item of items) {
    const kind = kindOf(tree, item)
    const name = kind === 'keyword_argument' ? childByField(tree, item, 'name') : undefined
    const value = kind === 'keyword_argument' ? childByField(tree, item, 'value') : undefined
    if (name !== undefined && value !== undefined) {
      keywords.push({ name: textOf(tree, name), value: readExpression(builder, value, depth) })
    } else if (kind === 'list_splat' || kind === 'dictionary_splat') {
      spread = true
      const [inner] = childrenOf(tree, item)
      if (inner === undefined) continue
      const read = readExpression(builder, inner, depth)
      if (kind === 'dictionary_splat') spreadKeywords.push(read)
    } else {
      positional.push(readExpression(builder, item, depth))
    }
  }
  builder.calls.push({ callee, positional, keywords, spread, spreadKeywords, scope, branch, ...span })
  return { kind: 'call', call: builder.calls.length - 1, ...span }
}
