/** Targets: what the left side of an assignment, loop, `with` or comprehension binds; the value itself is never looked into. */
import type { Expression, Source } from './facts.ts'
import { bind, deepestExpression, spanOf, type FactsBuilder } from './factsBuilder.ts'
import { childByField, childrenByField, childrenOf, kindOf, textOf } from './flatTree.ts'
import { readExpression } from './expressions.ts'

/** Makes the source of a name from its place in an unpacked whole; an empty path is the whole. */
export type SourceAt = (path: readonly number[]) => Source

/** Binds every name in `target`. `stored` is what an attribute or subscript target receives. */
export function bindTarget(
  builder: FactsBuilder,
  target: number,
  sourceAt: SourceAt,
  stored: Expression,
  path: readonly number[] = [],
): void {
  const { tree } = builder
  if (path.length > deepestExpression) return
  switch (kindOf(tree, target)) {
    case 'identifier':
      bind(builder, textOf(tree, target), spanOf(tree, target), sourceAt(path))
      return
    case 'attribute':
    case 'subscript':
      bindStore(builder, target, stored, path)
      return
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'tuple':
    case 'list':
    case 'expression_list':
      for (const [index, item] of childrenOf(tree, target).entries())
        bindTarget(builder, item, sourceAt, stored, [...path, index])
      return
    case 'parenthesized_expression':
    case 'as_pattern_target':
    case 'list_splat_pattern':
      for (const item of childrenOf(tree, target)) bindTarget(builder, item, sourceAt, stored, path)
      return
    default:
      readExpression(builder, target)
  }
}

function bindStore(builder: FactsBuilder, target: number, stored: Expression, path: readonly number[]): void {
  const { tree, scope, branch } = builder
  const byKey = kindOf(tree, target) === 'subscript'
  const objectNode = childByField(tree, target, byKey ? 'value' : 'object')
  const [nameNode, ...further] = childrenByField(tree, target, byKey ? 'subscript' : 'attribute')
  if (objectNode === undefined || nameNode === undefined) return
  const object = readExpression(builder, objectNode)
  const key = byKey ? readExpression(builder, nameNode) : undefined
  for (const index of further) readExpression(builder, index)
  const name = key === undefined ? textOf(tree, nameNode) : key.kind === 'string' ? key.value : undefined
  if (name === undefined) return
  const value = path.length === 0 ? stored : itemAt(stored, path)
  builder.stores.push({ object, name, byKey, value, scope, branch, ...spanOf(tree, target) })
}

/** `a.x, a.y = p, q`: the matching item where both sides are written out, else unknown. */
function itemAt(whole: Expression, path: readonly number[]): Expression {
  let current = whole
  for (const index of path) {
    const item = current.kind === 'list' ? current.items[index] : undefined
    if (item === undefined) return { kind: 'opaque', start: whole.start, end: whole.end }
    current = item
  }
  return current
}
