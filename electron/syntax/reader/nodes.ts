/** Nodes: turns packed nodes back into expressions, one at a time, when they are asked for. */
import type { Expression } from '../facts.ts'
import { joinStrings } from '../stringExpressions.ts'
import { unescapePython, valueOfLiteral } from '../stringLiteral.ts'
import * as layout from './layout.ts'

/** A text and the integers that its nodes are in; `nodes` begins where the first node does. */
export interface Nodes {
  readonly text: string
  readonly nodes: Int32Array
}

export function integer({ nodes }: Nodes, at: number): number {
  return nodes[at] ?? 0
}

export function expressionAt(source: Nodes, node: number): Expression {
  const { text, nodes } = source
  const start = integer(source, node + 1)
  const end = integer(source, node + 2)
  const third = integer(source, node + 3)
  switch (nodes[node]) {
    case layout.nodeString:
      return { kind: 'string', value: valueOfLiteral(text.slice(start, end)), start, end }
    case layout.nodeContent: {
      const raw = text.slice(start, end).replaceAll('{{', '{').replaceAll('}}', '}')
      return { kind: 'string', value: third === 1 ? raw : unescapePython(raw), start, end }
    }
    case layout.nodeName:
      return { kind: 'name', name: text.slice(start, end), start, end }
    case layout.nodeAttribute: {
      const name = text.slice(integer(source, node + 4), integer(source, node + 5))
      return { kind: 'attribute', object: expressionAt(source, third), name, start, end }
    }
    case layout.nodeSubscript: {
      const index = expressionAt(source, integer(source, node + 4))
      return { kind: 'subscript', object: expressionAt(source, third), index, start, end }
    }
    case layout.nodeCall:
      return { kind: 'call', call: third, start, end }
    case layout.nodeTrue:
      return { kind: 'truth', value: true, start, end }
    case layout.nodeFalse:
      return { kind: 'truth', value: false, start, end }
    case layout.nodeNone:
      return { kind: 'truth', value: null, start, end }
    default:
      return compoundAt(source, node, start, end)
  }
}

function compoundAt(source: Nodes, node: number, start: number, end: number): Expression {
  const third = integer(source, node + 3)
  const fourth = integer(source, node + 4)
  switch (source.nodes[node]) {
    case layout.nodeJoined:
    case layout.nodeLiterals:
      return joinStrings(expressionsAt(source, node + 4, third), { start, end })
    case layout.nodeBinary:
      return binaryAt(source, expressionAt(source, third), expressionAt(source, fourth))
    case layout.nodeEither:
      return { kind: 'either', items: [expressionAt(source, third), expressionAt(source, fourth)], start, end }
    case layout.nodeConditional: {
      const test = { start: integer(source, node + 5), end: integer(source, node + 6) }
      const then = expressionAt(source, third)
      return { kind: 'conditional', test, then, otherwise: expressionAt(source, fourth), start, end }
    }
    case layout.nodeList:
      return { kind: 'list', items: expressionsAt(source, node + 4, third), start, end }
    case layout.nodeDictionary: {
      const entries = Array.from({ length: third }, (_, index) => ({
        key: expressionAt(source, integer(source, node + 5 + 2 * index)),
        value: expressionAt(source, integer(source, node + 6 + 2 * index)),
      }))
      const spreads = expressionsAt(source, node + 5 + 2 * third, fourth)
      return { kind: 'dictionary', entries, spreads, start, end }
    }
    case layout.nodeComprehension:
      return { kind: 'comprehension', body: expressionAt(source, third), start, end }
    default:
      return { kind: 'opaque', start, end }
  }
}

/** What stands between the operands is the operator. */
function binaryAt({ text }: Nodes, left: Expression, right: Expression): Expression {
  const operator = /[-+*/%|&^@<>]+/.exec(text.slice(left.end, right.start))?.[0] ?? ''
  return { kind: 'binary', operator, left, right, start: left.start, end: right.end }
}

/** `count` expressions whose references begin at `at`. */
export function expressionsAt(source: Nodes, at: number, count: number): Expression[] {
  const expressions: Expression[] = []
  for (let index = 0; index < count; index += 1) expressions.push(expressionAt(source, integer(source, at + index)))
  return expressions
}

/** The expressions of a list that was written with its count; none for -1. */
export function listAt(source: Nodes, at: number): Expression[] {
  return at < 0 ? [] : expressionsAt(source, at + 1, integer(source, at))
}
