/** Packed rows: the rows of the packed tables as calls, bindings, stores and scopes, whose parts are made when asked for. */
import type { Binding, Branch, Call, Expression, Keyword, Source, StarImport, Store } from '../facts.ts'
import * as layout from './layout.ts'
import { dot } from './characters.ts'
import { expressionAt, expressionsAt, integer, type Nodes } from './nodes.ts'

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
  return /[\s\\]/.test(name) ? name.replace(/[\s\\]+/g, '') : name
}

function moduleAt({ text }: Nodes, start: number, end: number): { module: string; level: number } {
  const written = withoutBlanks(text.slice(start, end))
  let level = 0
  while (written.charCodeAt(level) === dot) level += 1
  return { module: written.slice(level), level }
}

function sourceAt(packed: Packed, at: number): Source {
  const { bindings } = packed.tables
  const first = bindings[at + 1] ?? 0
  const second = bindings[at + 2] ?? 0
  switch (bindings[at]) {
    case layout.sourceImport:
      return { kind: 'import', module: withoutBlanks(packed.text.slice(first, second)) }
    case layout.sourceFrom: {
      const { module, level } = moduleAt(packed, first, second)
      const name = withoutBlanks(packed.text.slice(bindings[at + 3], bindings[at + 4]))
      return { kind: 'from', module, level, name }
    }
    case layout.sourceElement:
    case layout.sourceItem: {
      const count = integer(packed, second)
      const path = [...packed.nodes.subarray(second + 1, second + 1 + count)]
      const kind = bindings[at] === layout.sourceItem ? 'item' : 'element'
      return { kind, value: expressionAt(packed, first), path }
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
  const { stores } = packed.tables
  const name = stores[at + 1] ?? 0
  const nameEnd = stores[at + 2] ?? 0
  const byKey = nameEnd < 0
  const key = byKey ? expressionAt(packed, name) : undefined
  return {
    object: expressionAt(packed, stores[at] ?? 0),
    name: key?.kind === 'string' ? key.value : packed.text.slice(name, nameEnd),
    byKey,
    value: expressionAt(packed, stores[at + 3] ?? 0),
    scope: stores[at + 4] ?? 0,
    branch: stores[at + 5] ?? 0,
    start: stores[at + 6] ?? 0,
    end: stores[at + 7] ?? 0,
  }
}

export function starAt(packed: Packed, at: number): StarImport {
  const [moduleStart = 0, moduleEnd = 0, scope = 0, start = 0, end = 0] = packed.tables.stars.subarray(at, at + 5)
  return { ...moduleAt(packed, moduleStart, moduleEnd), scope, start, end }
}

export function branchAt({ tables }: Packed, at: number): Branch {
  const { branches } = tables
  const start = branches[at + 3] ?? 0
  return {
    parent: branches[at] ?? 0,
    group: branches[at + 1] ?? 0,
    arm: branches[at + 2] ?? 0,
    test: start < 0 ? null : { start, end: branches[at + 4] ?? 0 },
    negated: branches[at + 5] === 1,
  }
}
