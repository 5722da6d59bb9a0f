/** Packed rows: the rows of the packed tables as calls, bindings, stores and scopes, whose parts are made when asked for. */
import type {
  Binding,
  Branch,
  Call,
  Expression,
  Keyword,
  Parameter,
  Scope,
  Source,
  StarImport,
  Store,
} from '../facts.ts'
import * as layout from './layout.ts'
import { expressionAt, expressionsAt, integer, listAt, type Nodes } from './nodes.ts'

type Tables = Readonly<Record<layout.TableName, Int32Array>>

export interface Packed extends Nodes {
  readonly tables: Tables
}

export function unpack(text: string, packed: Int32Array): Packed {
  const found: Partial<Record<layout.TableName, Int32Array>> = {}
  let at = layout.tableNames.length
  for (const [index, name] of layout.tableNames.entries()) {
    const length = (packed[index] ?? 0) * layout.tables[name]
    found[name] = packed.subarray(at, at + length)
    at += length
  }
  const tables = found as Tables
  return { text, nodes: tables.nodes, tables }
}

export class PackedCall implements Call {
  readonly #source: Nodes
  readonly #node: number
  #callee: Expression | undefined
  #positional: readonly Expression[] | undefined
  #keywords: readonly Keyword[] | undefined

  constructor(source: Nodes, node: number) {
    this.#source = source
    this.#node = node
  }

  get start(): number {
    return integer(this.#source, this.#node + 1)
  }

  get end(): number {
    return integer(this.#source, this.#node + 2)
  }

  get scope(): number {
    return integer(this.#source, this.#node + layout.callScopeAt)
  }

  get branch(): number {
    return integer(this.#source, this.#node + layout.callBranchAt)
  }

  get spread(): boolean {
    return integer(this.#source, this.#node + layout.callSpreadAt) === 1
  }

  get callee(): Expression {
    return (this.#callee ??= expressionAt(this.#source, integer(this.#source, this.#node + layout.calleeAt)))
  }

  get positional(): readonly Expression[] {
    return (this.#positional ??= expressionsAt(this.#source, this.#node + layout.callListsAt, this.#count(0)))
  }

  get keywords(): readonly Keyword[] {
    return (this.#keywords ??= this.#readKeywords())
  }

  get spreadKeywords(): readonly Expression[] {
    const at = this.#node + layout.callListsAt + this.#count(0) + 3 * this.#count(1)
    return expressionsAt(this.#source, at, this.#count(2))
  }

  #count(list: number): number {
    return integer(this.#source, this.#node + layout.callCountsAt + list)
  }

  #readKeywords(): Keyword[] {
    const source = this.#source
    const first = this.#node + layout.callListsAt + this.#count(0)
    return Array.from({ length: this.#count(1) }, (_, index) => {
      const at = first + 3 * index
      return {
        name: source.text.slice(integer(source, at), integer(source, at + 1)),
        value: expressionAt(source, integer(source, at + 2)),
      }
    })
  }
}

export class PackedBinding implements Binding {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly scope: number
  readonly branch: number
  readonly #source: Packed
  readonly #at: number
  #origin: Source | undefined

  constructor(source: Packed, at: number) {
    const { bindings } = source.tables
    this.#source = source
    this.#at = at
    this.start = bindings[at + 2] ?? 0
    this.end = bindings[at + 3] ?? 0
    this.scope = bindings[at + 4] ?? 0
    this.branch = bindings[at + 5] ?? 0
    const name = source.text.slice(bindings[at], bindings[at + 1])
    this.name = (bindings[at + 6] ?? 0) <= layout.sourceFrom ? withoutBlanks(name) : name
  }

  get source(): Source {
    return (this.#origin ??= sourceAt(this.#source, this.#at + 6))
  }
}

/** Blanks and continuations are allowed around the dots of a module name. */
function withoutBlanks(name: string): string {
  return name.replace(/[\s\\]+/g, '')
}

function moduleAt({ text }: Nodes, start: number, end: number): { module: string; level: number } {
  const written = withoutBlanks(text.slice(start, end))
  const level = /^\.*/.exec(written)?.[0].length ?? 0
  return { module: written.slice(level), level }
}

function sourceAt(packed: Packed, at: number): Source {
  const [kind = 0, first = 0, second = 0, third = 0, fourth = 0] = packed.tables.bindings.subarray(at, at + 5)
  switch (kind) {
    case layout.sourceImport:
      return { kind: 'import', module: withoutBlanks(packed.text.slice(first, second)) }
    case layout.sourceFrom:
      return { kind: 'from', ...moduleAt(packed, first, second), name: withoutBlanks(packed.text.slice(third, fourth)) }
    case layout.sourceElement:
    case layout.sourceItem: {
      const count = integer(packed, second)
      const path = [...packed.nodes.subarray(second + 1, second + 1 + count)]
      return { kind: kind === layout.sourceItem ? 'item' : 'element', value: expressionAt(packed, first), path }
    }
    case layout.sourceContext:
      return { kind: 'context', value: expressionAt(packed, first) }
    case layout.sourceField:
      return { kind: 'field', annotation: expressionAt(packed, first) }
    case layout.sourceScope:
      return { kind: 'scope', scope: first }
    default:
      return { kind: 'value', value: expressionAt(packed, first) }
  }
}

export function storeAt(packed: Packed, at: number): Store {
  const [object = 0, name = 0, nameEnd = 0, value = 0, scope = 0, branch = 0, start = 0, end = 0] =
    packed.tables.stores.subarray(at, at + 8)
  const byKey = nameEnd < 0
  const key = byKey ? expressionAt(packed, name) : undefined
  return {
    object: expressionAt(packed, object),
    name: key?.kind === 'string' ? key.value : packed.text.slice(name, nameEnd),
    byKey,
    value: expressionAt(packed, value),
    scope,
    branch,
    start,
    end,
  }
}

export function starAt(packed: Packed, at: number): StarImport {
  const [moduleStart = 0, moduleEnd = 0, scope = 0, start = 0, end = 0] = packed.tables.stars.subarray(at, at + 5)
  return { ...moduleAt(packed, moduleStart, moduleEnd), scope, start, end }
}

export function branchAt({ tables }: Packed, at: number): Branch {
  const [parent = 0, group = 0, arm = 0, start = 0, end = 0, negated = 0] = tables.branches.subarray(at, at + 6)
  return { parent, group, arm, test: start < 0 ? null : { start, end }, negated: negated === 1 }
}

function parameterAt(packed: Packed, at: number): Parameter {
  const [nameStart = 0, nameEnd = 0, start = 0, end = 0, form = 0, fallback = 0, annotation = 0] =
    packed.tables.parameters.subarray(at, at + 7)
  return {
    name: packed.text.slice(nameStart, nameEnd),
    form: layout.parameterForms[form] ?? 'plain',
    fallback: fallback < 0 ? null : expressionAt(packed, fallback),
    annotation: annotation < 0 ? null : expressionAt(packed, annotation),
    start,
    end,
  }
}

export class PackedScope implements Scope {
  readonly kind: Scope['kind']
  readonly name: string
  readonly parent: number
  readonly start: number
  readonly end: number
  readonly globals: readonly string[]
  readonly #packed: Packed
  readonly #at: number
  readonly #returned: readonly number[]
  #parameters: readonly Parameter[] | undefined
  #bases: readonly Expression[] | undefined
  #decorators: readonly Expression[] | undefined
  #returns: readonly Expression[] | undefined

  constructor(packed: Packed, at: number, returned: readonly number[], globals: readonly string[]) {
    const { scopes } = packed.tables
    this.#packed = packed
    this.#at = at
    this.#returned = returned
    this.globals = globals
    this.kind = layout.scopeKinds[scopes[at] ?? 0] ?? 'function'
    this.name = packed.text.slice(scopes[at + 1], scopes[at + 2])
    this.parent = scopes[at + 3] ?? -1
    this.start = scopes[at + 4] ?? 0
    this.end = scopes[at + 5] ?? 0
  }

  get parameters(): readonly Parameter[] {
    const { scopes } = this.#packed.tables
    const first = scopes[this.#at + 6] ?? 0
    return (this.#parameters ??= Array.from({ length: scopes[this.#at + 7] ?? 0 }, (_, index) =>
      parameterAt(this.#packed, (first + index) * layout.tables.parameters),
    ))
  }

  get bases(): readonly Expression[] {
    return (this.#bases ??= listAt(this.#packed, this.#packed.tables.scopes[this.#at + 8] ?? -1))
  }

  get decorators(): readonly Expression[] {
    return (this.#decorators ??= listAt(this.#packed, this.#packed.tables.scopes[this.#at + 9] ?? -1))
  }

  get returns(): readonly Expression[] {
    return (this.#returns ??= this.#returned.map((node) => expressionAt(this.#packed, node)))
  }
}
