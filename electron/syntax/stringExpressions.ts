/** String expressions: literals, f-strings and joined literals as facts; an f-string's parts are expressions like any other. */
import type { Expression } from './facts.ts'
import { readExpression } from './expressions.ts'
import { spanOf, type FactsBuilder } from './factsBuilder.ts'
import { childByField, childrenOf, kindOf, textOf } from './flatTree.ts'
import { shapeOfLiteral, unescapePython, valueOfLiteral } from './stringLiteral.ts'

export function readString(builder: FactsBuilder, node: number, depth: number): Expression {
  const { tree } = builder
  const span = spanOf(tree, node)
  const source = textOf(tree, node)
  const shape = shapeOfLiteral(source)
  if (shape === undefined || !shape.prefix.includes('f'))
    return { kind: 'string', value: valueOfLiteral(source), ...span }
  const parts: Expression[] = []
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child)
    if (kind === 'string_content') {
      const raw = textOf(tree, child).replaceAll('{{', '{').replaceAll('}}', '}')
      parts.push({
        kind: 'string',
        value: shape.prefix.includes('r') ? raw : unescapePython(raw),
        ...spanOf(tree, child),
      })
    } else if (kind === 'interpolation') {
      const expression = childByField(tree, child, 'expression')
      parts.push(
        expression === undefined
          ? { kind: 'opaque', ...spanOf(tree, child) }
          : readExpression(builder, expression, depth),
      )
    }
  }
  return joinStrings(parts, span)
}

/** One literal when all parts are literals, else the parts in order. */
export function joinStrings(parts: Expression[], span: { start: number; end: number }): Expression {
  let value = ''
  for (const part of parts) {
    if (part.kind !== 'string') return { kind: 'joined', parts, ...span }
    value += part.value
  }
  return { kind: 'string', value, ...span }
}
