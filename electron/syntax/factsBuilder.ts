/** Facts builder: the growing fact lists and the current scope and branch while one tree is read. */
import type {
  Binding,
  Branch,
  Call,
  FileFacts,
  Parameter,
  Expression,
  Scope,
  Source,
  Span,
  StarImport,
  Store,
} from './facts.ts'
import { factsVersion } from './facts.ts'
import { endOf, startOf, type FlatTree } from './flatTree.ts'

/** Deeper than any program written by hand; past it an expression is opaque and a block is cut off. */
export const deepestExpression = 250
export const deepestBlock = 200

export interface OpenScope extends Span {
  readonly kind: Scope['kind']
  readonly name: string
  readonly parent: number
  readonly parameters: Parameter[]
  readonly bases: Expression[]
  readonly decorators: Expression[]
  readonly returns: Expression[]
  readonly globals: string[]
}

export interface FactsBuilder {
  readonly tree: FlatTree
  readonly scopes: OpenScope[]
  readonly bindings: Binding[]
  readonly stores: Store[]
  readonly stars: StarImport[]
  readonly branches: Branch[]
  readonly calls: Call[]
  scope: number
  branch: number
  groups: number
  truncated: boolean
}

export function startFacts(tree: FlatTree): FactsBuilder {
  const builder: FactsBuilder = {
    tree,
    scopes: [],
    bindings: [],
    stores: [],
    stars: [],
    branches: [{ parent: -1, group: -1, arm: 0, test: null, negated: false }],
    calls: [],
    scope: -1,
    branch: 0,
    groups: 0,
    truncated: false,
  }
  builder.scope = openScope(builder, 'module', '', { start: 0, end: tree.text.length })
  return builder
}

export function openScope(builder: FactsBuilder, kind: Scope['kind'], name: string, span: Span): number {
  builder.scopes.push({
    kind,
    name,
    parent: builder.scope,
    start: span.start,
    end: span.end,
    parameters: [],
    bases: [],
    decorators: [],
    returns: [],
    globals: [],
  })
  return builder.scopes.length - 1
}

export function bind(builder: FactsBuilder, name: string, span: Span, source: Source): void {
  const { scope, branch } = builder
  builder.bindings.push({ name, start: span.start, end: span.end, scope, branch, source })
}

export function spanOf(tree: FlatTree, node: number): Span {
  return { start: startOf(tree, node), end: endOf(tree, node) }
}

/** Runs `read` inside one arm of an `if` or `try`. */
export function insideBranch(builder: FactsBuilder, arm: Omit<Branch, 'parent'>, read: () => void): void {
  const outer = builder.branch
  builder.branches.push({ ...arm, parent: outer })
  builder.branch = builder.branches.length - 1
  read()
  builder.branch = outer
}

export function finishFacts(builder: FactsBuilder): FileFacts {
  const { scopes, bindings, stores, stars, branches, calls, truncated } = builder
  const { hasErrors } = builder.tree
  return { version: factsVersion, hasErrors, truncated, scopes, bindings, stores, stars, branches, calls }
}
