/**
 * Packed facts: facts of one text over the integers that the reader packed. They look like any other facts, but make each
 * call, binding, store and scope when it is first asked for: most of a file never is.
 */
import type { Binding, Branch, Call, FileFacts, Scope, StarImport, Store } from '../facts.ts'
import { factsVersion } from '../facts.ts'
import * as layout from './layout.ts'
import { branchAt, type Packed, PackedBinding, PackedCall, starAt, storeAt, unpack } from './packedRows.ts'
import { PackedScope } from './packedScope.ts'

const nothing: readonly never[] = []

function scopesOf(packed: Packed): Scope[] {
  const { returns, globals } = packed.tables
  const returned = new Map<number, number[]>()
  for (let at = 0; at < returns.length; at += 2) append(returned, returns[at] ?? 0, returns[at + 1] ?? 0)
  const named = new Map<number, string[]>()
  for (let at = 0; at < globals.length; at += 3)
    append(named, globals[at] ?? 0, packed.text.slice(globals[at + 1], globals[at + 2]))
  return rows(packed, 'scopes', (at) => {
    const scope = at / layout.tables.scopes
    return new PackedScope(packed, at, returned.get(scope) ?? nothing, named.get(scope) ?? nothing)
  })
}

function append<T>(map: Map<number, T[]>, key: number, item: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}

function rows<T>({ tables }: Packed, name: layout.TableName, make: (at: number) => T): T[] {
  const width = layout.tables[name]
  const made: T[] = []
  for (let at = 0; at < tables[name].length; at += width) made.push(make(at))
  return made
}

export class PackedFacts implements FileFacts {
  readonly version = factsVersion
  readonly hasErrors = false
  readonly truncated = false
  readonly #packed: Packed
  #scopes: readonly Scope[] | undefined
  #bindings: readonly Binding[] | undefined
  #stores: readonly Store[] | undefined
  #stars: readonly StarImport[] | undefined
  #branches: readonly Branch[] | undefined
  readonly #made: (Call | undefined)[]

  constructor(text: string, packed: Int32Array) {
    this.#packed = unpack(text, packed)
    this.#made = []
    this.#made.length = this.#packed.tables.calls.length
  }

  get scopes(): readonly Scope[] {
    return (this.#scopes ??= scopesOf(this.#packed))
  }

  get bindings(): readonly Binding[] {
    return (this.#bindings ??= rows(this.#packed, 'bindings', (at) => new PackedBinding(this.#packed, at)))
  }

  get stores(): readonly Store[] {
    return (this.#stores ??= rows(this.#packed, 'stores', (at) => storeAt(this.#packed, at)))
  }

  get stars(): readonly StarImport[] {
    return (this.#stars ??= rows(this.#packed, 'stars', (at) => starAt(this.#packed, at)))
  }

  get branches(): readonly Branch[] {
    return (this.#branches ??= rows(this.#packed, 'branches', (at) => branchAt(this.#packed, at)))
  }

  /** The callees of all calls by their rightmost names, without making the calls. */
  callees(): Callees {
    const { text, nodes, tables } = this.#packed
    const names: (string | undefined)[] = []
    const plain = new Uint8Array(tables.calls.length)
    for (let index = 0; index < tables.calls.length; index += 1) {
      const call = tables.calls[index] ?? 0
      const callee = nodes[call + layout.calleeAt] ?? 0
      const kind = nodes[callee]
      if (kind === layout.nodeName) {
        names.push(text.slice(nodes[callee + 1], nodes[callee + 2]))
        plain[index] = 1
      } else if (kind === layout.nodeAttribute) names.push(text.slice(nodes[callee + 4], nodes[callee + 5]))
      else names.push(undefined)
    }
    return { names, plain }
  }

  /** Names that somewhere mean something else than a function of this text, without making the bindings. */
  openNames(): Set<string> {
    const { text, tables } = this.#packed
    const { bindings, parameters, scopes } = tables
    const names = new Set<string>()
    for (let at = 0; at < bindings.length; at += layout.tables.bindings) {
      const isScope = bindings[at + 6] === layout.sourceScope
      const scope = isScope ? (bindings[at + 7] ?? 0) * layout.tables.scopes : 0
      if (isScope && layout.scopeKinds[scopes[scope] ?? 0] === 'function') continue
      names.add(text.slice(bindings[at], bindings[at + 1]))
    }
    for (let at = 0; at < parameters.length; at += layout.tables.parameters)
      names.add(text.slice(parameters[at], parameters[at + 1]))
    return names
  }

  /** Which parameter of a scope bears the name, without making any; -1 for none. */
  parameterIndex(scope: number, name: string): number {
    const { text, tables } = this.#packed
    const { scopes, parameters } = tables
    const row = scope * layout.tables.scopes
    const first = scopes[row + 6] ?? 0
    const count = scopes[row + 7] ?? 0
    for (let index = 0; index < count; index += 1) {
      const at = (first + index) * layout.tables.parameters
      const start = parameters[at] ?? 0
      if ((parameters[at + 1] ?? 0) - start === name.length && text.startsWith(name, start)) return index
    }
    return -1
  }

  /** The names of all parameters, without making any. */
  eachParameter(visit: (scope: number, index: number, name: string) => void): void {
    const { text, tables } = this.#packed
    const { scopes, parameters } = tables
    for (let row = 0; row < scopes.length; row += layout.tables.scopes) {
      const first = scopes[row + 6] ?? 0
      const count = scopes[row + 7] ?? 0
      for (let index = 0; index < count; index += 1) {
        const at = (first + index) * layout.tables.parameters
        visit(row / layout.tables.scopes, index, text.slice(parameters[at], parameters[at + 1]))
      }
    }
  }

  /** One call, without making the others. */
  callAt(index: number): Call | undefined {
    const node = this.#packed.tables.calls[index]
    if (node === undefined) return undefined
    return (this.#made[index] ??= new PackedCall(this.#packed, node))
  }

  /** The bindings that `from … import` makes, without making the others. */
  importedNames(): readonly Binding[] {
    const { bindings } = this.#packed.tables
    const imported: Binding[] = []
    for (let at = 0; at < bindings.length; at += layout.tables.bindings)
      if (bindings[at + 6] === layout.sourceFrom) imported.push(new PackedBinding(this.#packed, at))
    return imported
  }

  get calls(): readonly Call[] {
    const { length } = this.#packed.tables.calls
    for (let index = 0; index < length; index += 1) this.callAt(index)
    return this.#made as readonly Call[]
  }
}

export interface Callees {
  /** The rightmost name of each call's callee; undefined where it is neither name nor attribute. */
  readonly names: readonly (string | undefined)[]
  /** 1 where the callee is nothing but a name. */
  readonly plain: Uint8Array
}

/** The same facts as plain objects, every one of them made. */
export function plainFacts(facts: FileFacts): FileFacts {
  return {
    version: facts.version,
    hasErrors: facts.hasErrors,
    truncated: facts.truncated,
    scopes: facts.scopes.map(({ kind, name, parent, start, end, parameters, bases, decorators, returns, globals }) => ({
      kind,
      name,
      parent,
      start,
      end,
      parameters,
      bases,
      decorators,
      returns,
      globals,
    })),
    bindings: facts.bindings.map(({ name, start, end, scope, branch, source }) => ({
      name,
      start,
      end,
      scope,
      branch,
      source,
    })),
    stores: facts.stores,
    stars: facts.stars,
    branches: facts.branches,
    calls: facts.calls.map(({ callee, positional, keywords, spread, spreadKeywords, scope, branch, start, end }) => ({
      callee,
      positional,
      keywords,
      spread,
      spreadKeywords,
      scope,
      branch,
      start,
      end,
    })),
  }
}
