/** Definitions: opens a scope for each function and class, with parameters, bases and decorators; bodies go back to the statements. */
import type { Expression, Parameter } from './facts.ts'
import { readExpression } from './expressions.ts'
import { bind, openScope, spanOf, type FactsBuilder, type OpenScope } from './factsBuilder.ts'
import { childByField, childrenOf, kindOf, startOf, textOf } from './flatTree.ts'
import { readBlock } from './statements.ts'

export function readFunction(
  builder: FactsBuilder,
  node: number,
  decorators: readonly Expression[],
  depth: number,
): void {
  const { tree } = builder
  const parametersNode = childByField(tree, node, 'parameters')
  // Defaults and annotations are evaluated where the function is defined, so they are read before its scope opens.
  const parameters = parametersNode === undefined ? [] : readParameters(builder, parametersNode)
  readDefinition(builder, node, 'function', depth, (scope) => {
    scope.parameters.push(...parameters)
    scope.decorators.push(...decorators)
  })
}

export function readClass(builder: FactsBuilder, node: number, decorators: readonly Expression[], depth: number): void {
  const { tree } = builder
  const superclasses = childByField(tree, node, 'superclasses')
  const bases = superclasses === undefined ? [] : childrenOf(tree, superclasses)
  const read = bases
    .filter((base) => kindOf(tree, base) !== 'keyword_argument')
    .map((base) => readExpression(builder, base))
  readDefinition(builder, node, 'class', depth, (scope) => {
    scope.bases.push(...read)
    scope.decorators.push(...decorators)
  })
}

function readDefinition(
  builder: FactsBuilder,
  node: number,
  kind: 'function' | 'class',
  depth: number,
  fill: (scope: OpenScope) => void,
): void {
  const { tree } = builder
  const nameNode = childByField(tree, node, 'name')
  const body = childByField(tree, node, 'body')
  const name = nameNode === undefined ? '' : textOf(tree, nameNode)
  const scope = openScope(builder, kind, name, spanOf(tree, node))
  bind(builder, name, spanOf(tree, nameNode ?? node), { kind: 'scope', scope })
  const opened = builder.scopes[scope]
  if (opened !== undefined) fill(opened)
  if (body === undefined) return
  const outer = { scope: builder.scope, branch: builder.branch }
  builder.scope = scope
  readBlock(builder, body, depth)
  builder.scope = outer.scope
  builder.branch = outer.branch
}

function readParameters(builder: FactsBuilder, node: number): Parameter[] {
  const { tree } = builder
  const parameters: Parameter[] = []
  let form: Parameter['form'] = 'plain'
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child)
    if (kind === 'keyword_separator') {
      form = 'keywordOnly'
      continue
    }
    const parameter = readParameter(builder, child, form)
    if (parameter === undefined) continue
    parameters.push(parameter)
    if (parameter.form === 'rest') form = 'keywordOnly'
  }
  return parameters
}

function readParameter(builder: FactsBuilder, node: number, form: Parameter['form']): Parameter | undefined {
  const { tree } = builder
  const kind = kindOf(tree, node)
  const span = spanOf(tree, node)
  const typeNode = childByField(tree, node, 'type')
  const annotation = typeNode === undefined ? null : readExpression(builder, typeNode)
  if (kind === 'identifier') return { name: textOf(tree, node), form, fallback: null, annotation, ...span }
  if (kind === 'default_parameter' || kind === 'typed_default_parameter') {
    const nameNode = childByField(tree, node, 'name')
    const valueNode = childByField(tree, node, 'value')
    if (nameNode === undefined) return undefined
    const fallback = valueNode === undefined ? null : readExpression(builder, valueNode)
    return { name: textOf(tree, nameNode), form, fallback, annotation, ...span }
  }
  const inner = kind === 'typed_parameter' ? childrenOf(tree, node)[0] : node
  if (inner === undefined) return undefined
  const innerKind = kindOf(tree, inner)
  const stars = /^\*{0,2}/.exec(tree.text.slice(startOf(tree, inner), startOf(tree, inner) + 2))?.[0].length ?? 0
  if (innerKind === 'identifier') return { name: textOf(tree, inner), form, fallback: null, annotation, ...span }
  if (innerKind !== 'list_splat_pattern' && innerKind !== 'dictionary_splat_pattern') return undefined
  const name = textOf(tree, inner).replace(/^\*+\s*/, '')
  return { name, form: stars === 2 ? 'keywords' : 'rest', fallback: null, annotation, ...span }
}
