/** Packed scope: a row of the table of scopes, whose parameters, bases, decorators and results are made when asked for. */
import type { Expression, Parameter, Scope } from '../facts.ts'
import * as layout from './layout.ts'
import { expressionAt, listAt } from './nodes.ts'
import type { Packed } from './packedRows.ts'

function parameterAt(packed: Packed, at: number): Parameter {
  const { parameters } = packed.tables
  const fallback = parameters[at + 5] ?? -1
  const annotation = parameters[at + 6] ?? -1
  return {
    name: packed.text.slice(parameters[at], parameters[at + 1]),
    form: layout.parameterForms[parameters[at + 4] ?? 0] ?? 'plain',
    fallback: fallback < 0 ? null : expressionAt(packed, fallback),
    annotation: annotation < 0 ? null : expressionAt(packed, annotation),
    start: parameters[at + 2] ?? 0,
    end: parameters[at + 3] ?? 0,
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
