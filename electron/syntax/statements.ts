/** Statements: walks blocks once and collects scopes, bindings, stores, branches and calls; it follows no import and opens no other file. */
import type { Expression, FileFacts } from './facts.ts'
import { readClass, readFunction } from './definitions.ts'
import { readExpression } from './expressions.ts'
import { bind, deepestBlock, finishFacts, insideBranch, spanOf, startFacts, type FactsBuilder } from './factsBuilder.ts'
import { childByField, childrenOf, kindOf, textOf, type FlatTree } from './flatTree.ts'
import { readFromImport, readImport } from './importStatements.ts'
import { bindTarget } from './targets.ts'

/** All facts of one parsed text. */
export function collectFacts(tree: FlatTree): FileFacts {
  const builder = startFacts(tree)
  if (tree.size > 0) readBlock(builder, 0, 0)
  return finishFacts(builder)
}

export function readBlock(builder: FactsBuilder, node: number, depth: number): void {
  if (depth > deepestBlock) {
    builder.truncated = true
    return
  }
  for (const statement of childrenOf(builder.tree, node)) readStatement(builder, statement, depth + 1)
}

function readStatement(builder: FactsBuilder, node: number, depth: number): void {
  const { tree } = builder
  switch (kindOf(tree, node)) {
    case 'import_statement':
      return readImport(builder, node)
    case 'import_from_statement':
      return readFromImport(builder, node)
    case 'function_definition':
      return readFunction(builder, node, [], depth)
    case 'class_definition':
      return readClass(builder, node, [], depth)
    case 'decorated_definition':
      return readDecorated(builder, node, depth)
    case 'if_statement':
      return readIf(builder, node, depth)
    case 'try_statement':
      return readTry(builder, node, depth)
    case 'for_statement':
      return readFor(builder, node, depth)
    case 'with_statement':
      return readWith(builder, node, depth)
    case 'assignment':
    case 'augmented_assignment':
      readAssignment(builder, node)
      return
    case 'return_statement':
      return readReturn(builder, node)
    case 'global_statement':
    case 'nonlocal_statement':
      builder.scopes[builder.scope]?.globals.push(...childrenOf(tree, node).map((name) => textOf(tree, name)))
      return
    case 'while_statement':
    case 'expression_statement':
    case 'block':
    case 'match_statement':
    case 'case_clause':
    case 'else_clause':
    case 'finally_clause':
    case 'ERROR':
      return readBlock(builder, node, depth)
    default:
      readExpression(builder, node)
  }
}

function readDecorated(builder: FactsBuilder, node: number, depth: number): void {
  const { tree } = builder
  const decorators: Expression[] = []
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child)
    if (kind === 'decorator') decorators.push(...childrenOf(tree, child).map((inner) => readExpression(builder, inner)))
    else if (kind === 'function_definition') readFunction(builder, child, decorators, depth)
    else if (kind === 'class_definition') readClass(builder, child, decorators, depth)
  }
}

function readIf(builder: FactsBuilder, node: number, depth: number): void {
  const { tree } = builder
  const condition = childByField(tree, node, 'condition')
  const group = builder.groups
  builder.groups += 1
  const test = condition === undefined ? null : spanOf(tree, condition)
  if (condition !== undefined) readExpression(builder, condition)
  let arm = 0
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child)
    if (kind === 'block') {
      insideBranch(builder, { group, arm, test, negated: false }, () => readBlock(builder, child, depth))
    } else if (kind === 'elif_clause') {
      arm += 1
      const branchTest = childByField(tree, child, 'condition')
      const body = childByField(tree, child, 'consequence')
      if (branchTest !== undefined) readExpression(builder, branchTest)
      const span = branchTest === undefined ? null : spanOf(tree, branchTest)
      if (body !== undefined)
        insideBranch(builder, { group, arm, test: span, negated: false }, () => readBlock(builder, body, depth))
    } else if (kind === 'else_clause') {
      arm += 1
      insideBranch(builder, { group, arm, test, negated: true }, () => readBlock(builder, child, depth))
    } else if (child !== condition) {
      readStatement(builder, child, depth)
    }
  }
}

/** Each handler is an arm of its own, so that `except ImportError` does not hide what the body imported. */
function readTry(builder: FactsBuilder, node: number, depth: number): void {
  const { tree } = builder
  const group = builder.groups
  builder.groups += 1
  let arm = 0
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child)
    if (kind === 'finally_clause') {
      readBlock(builder, child, depth)
      continue
    }
    const inHandler = kind === 'except_clause' || kind === 'except_group_clause'
    if (inHandler) arm += 1
    const currentArm = inHandler ? arm : 0
    insideBranch(builder, { group, arm: currentArm, test: null, negated: false }, () =>
      readBlock(builder, child, depth),
    )
  }
}

function readFor(builder: FactsBuilder, node: number, depth: number): void {
  const { tree } = builder
  const left = childByField(tree, node, 'left')
  const right = childByField(tree, node, 'right')
  if (right !== undefined) {
    const value = readExpression(builder, right)
    const opaque: Expression = { kind: 'opaque', start: value.start, end: value.end }
    if (left !== undefined) bindTarget(builder, left, (path) => ({ kind: 'element', value, path }), opaque)
  }
  for (const child of childrenOf(tree, node)) {
    if (child !== left && child !== right) readStatement(builder, child, depth)
  }
}

function readWith(builder: FactsBuilder, node: number, depth: number): void {
  const { tree } = builder
  for (const child of childrenOf(tree, node)) {
    if (kindOf(tree, child) !== 'with_clause') {
      readStatement(builder, child, depth)
      continue
    }
    for (const item of childrenOf(tree, child)) {
      const value = childByField(tree, item, 'value') ?? item
      if (kindOf(tree, value) !== 'as_pattern') {
        readExpression(builder, value)
        continue
      }
      const [managerNode] = childrenOf(tree, value)
      const alias = childByField(tree, value, 'alias')
      if (managerNode === undefined) continue
      const manager = readExpression(builder, managerNode)
      if (alias !== undefined) bindTarget(builder, alias, () => ({ kind: 'context', value: manager }), manager)
    }
  }
}

/** Reads `a = b = value`, `a: type = value` and `a += value`; returns the value. */
function readAssignment(builder: FactsBuilder, node: number): Expression | undefined {
  const { tree } = builder
  const left = childByField(tree, node, 'left')
  const right = childByField(tree, node, 'right')
  const type = childByField(tree, node, 'type')
  const annotation = type === undefined ? undefined : readExpression(builder, type)
  if (right === undefined) {
    if (left !== undefined && annotation !== undefined && kindOf(tree, left) === 'identifier') {
      bind(builder, textOf(tree, left), spanOf(tree, left), { kind: 'field', annotation })
    }
    return undefined
  }
  const chained = kindOf(tree, right) === 'assignment'
  const value = chained ? readAssignment(builder, right) : readExpression(builder, right)
  if (value === undefined || left === undefined) return value
  if (kindOf(tree, node) === 'augmented_assignment') return value
  bindTarget(
    builder,
    left,
    (path) => (path.length === 0 ? { kind: 'value', value } : { kind: 'item', value, path }),
    value,
  )
  return value
}

function readReturn(builder: FactsBuilder, node: number): void {
  for (const child of childrenOf(builder.tree, node)) {
    const value = readExpression(builder, child)
    builder.scopes[builder.scope]?.returns.push(value)
  }
}
