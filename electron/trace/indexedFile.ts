/** Indexed file: the facts of one file, with its names and the places that use them made ready for look-up. */
import type { Binding, Call, Expression, FileFacts, Store } from '../syntax/facts.ts'

/**
 * A place where a name is written: called; given away as a value; read on the way to something else; or above a
 * definition as its decorator.
 */
export interface Use {
  readonly role: 'call' | 'value' | 'inner' | 'decorator'
  /** What is called or mentioned. */
  readonly expression: Expression
  readonly scope: number
  readonly branch: number
  /** The call as a whole, or the mention. */
  readonly start: number
  readonly end: number
  /** The name or attribute that receives a mention, with the scope that it is bound in; -1 for an attribute. */
  readonly holder?: { readonly name: string; readonly scope: number }
  /** What a mention is given to as an argument: the last name of the callee. */
  readonly givenTo?: string
  /** The class method through which a call constructs its class: `Net.from_pretrained(...)` constructs a `Net`. */
  readonly maker?: string
}

export interface IndexedFacts {
  readonly facts: FileFacts
  /** Bindings by name, for each scope. */
  readonly bound: readonly ReadonlyMap<string, readonly Binding[]>[]
  readonly stored: ReadonlyMap<string, readonly Store[]>
  readonly uses: ReadonlyMap<string, readonly Use[]>
  /** Imports by the name that they import, where it gets another one here. */
  readonly renamed: ReadonlyMap<string, readonly Binding[]>
  /** Dotted name of each scope; empty for the module. */
  readonly symbols: readonly string[]
}

type At = Pick<Use, 'scope' | 'branch' | 'holder' | 'givenTo'>

const makers = /^(from_|load_from_|create_from_|build_from_)/

export function lastName(expression: Expression): string | null {
  if (expression.kind === 'name' || expression.kind === 'attribute') return expression.name
  return null
}

/** The text of the second argument of `getattr(object, "name")`. */
export function namedMember({ callee, positional }: Call): string | null {
  const name = positional[1]
  return callee.kind === 'name' && callee.name === 'getattr' && name?.kind === 'string' ? name.value : null
}

class Collector {
  readonly uses = new Map<string, Use[]>()
  readonly #facts: FileFacts

  constructor(facts: FileFacts) {
    this.#facts = facts
  }

  add(name: string, use: Use): void {
    const known = this.uses.get(name)
    if (known === undefined) this.uses.set(name, [use])
    else known.push(use)
  }

  /** The names by which a callee may be looked for: `TABLE[key](...)` and `TABLE.get(key)(...)` by `TABLE`. */
  #calleeNames(callee: Expression): string[] {
    if (callee.kind === 'subscript') return this.#calleeNames(callee.object)
    if (callee.kind !== 'call') return [lastName(callee) ?? ''].filter((name) => name !== '')
    const call = this.#facts.calls[callee.call]
    if (call === undefined) return []
    const member = namedMember(call)
    if (member !== null) return [member]
    const { callee: inner } = call
    if (inner.kind === 'name' && inner.name === 'type') return ['type']
    if (inner.kind === 'attribute' && inner.name === 'get') return this.#calleeNames(inner.object)
    // `make(options)(x)` calls what `make` gives.
    return [lastName(inner) ?? ''].filter((name) => name !== '')
  }

  /** `decorated` is the scope above which the call stands as a decorator. */
  call(call: Call, decorated?: number): void {
    const { callee, scope, branch, start, end } = call
    const role = decorated === undefined ? 'call' : 'decorator'
    const use = { role, expression: callee, scope: decorated ?? scope, branch, start, end } as const
    for (const name of this.#calleeNames(callee)) this.add(name, use)
    if (callee.kind === 'attribute' && makers.test(callee.name)) {
      const made = lastName(callee.object)
      if (made !== null) this.add(made, { ...use, expression: callee.object, maker: callee.name })
    }
    this.#inside(callee, { scope, branch })
    const given = [...call.positional, ...call.keywords.map(({ value }) => value), ...call.spreadKeywords]
    const givenTo = lastName(callee) ?? ''
    for (const value of given) this.mention(value, 'value', { scope, branch, givenTo })
  }

  #inside(expression: Expression, at: At): void {
    if (expression.kind === 'attribute' || expression.kind === 'subscript') this.mention(expression.object, 'inner', at)
    if (expression.kind === 'subscript') this.mention(expression.index, 'value', at)
  }

  /** Calls inside are left out: each is an entry of its own. */
  mention(expression: Expression, role: Use['role'], at: At): void {
    const name = lastName(expression)
    const { start, end } = expression
    if (name !== null) this.add(name, { role, expression, ...at, start, end })
    this.#inside(expression, { scope: at.scope, branch: at.branch })
    const inner = role === 'decorator' ? 'value' : role
    for (const part of partsOf(expression)) this.mention(part, inner, at)
  }
}

/** The expressions whose values a value may be, or may hold. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'list':
    case 'either':
      return expression.items
    case 'conditional':
      return [expression.then, expression.otherwise]
    case 'dictionary':
      return expression.entries.map(({ value }) => value)
    case 'comprehension':
      return [expression.body]
    case 'joined':
      return expression.parts
    case 'binary':
      return [expression.left, expression.right]
    default:
      return []
  }
}

/** A partial function stands for the function. */
function functionOf(facts: FileFacts, value: Expression): Expression {
  const call = value.kind === 'call' ? facts.calls[value.call] : undefined
  return call !== undefined && lastName(call.callee) === 'partial' ? (call.positional[0] ?? value) : value
}

function collectUses(facts: FileFacts): Map<string, Use[]> {
  const collector = new Collector(facts)
  const applied = new Map<number, number>()
  for (const [scope, { decorators }] of facts.scopes.entries()) {
    for (const decorator of decorators) if (decorator.kind === 'call') applied.set(decorator.call, scope)
  }
  for (const [index, call] of facts.calls.entries()) collector.call(call, applied.get(index))
  for (const { name, scope, branch, source } of facts.bindings) {
    if (!('value' in source)) continue
    collector.mention(functionOf(facts, source.value), 'value', { scope, branch, holder: { name, scope } })
  }
  for (const { object, name, value, scope, branch } of facts.stores) {
    collector.mention(functionOf(facts, value), 'value', { scope, branch, holder: { name, scope: -1 } })
    collector.mention(object, 'inner', { scope, branch })
  }
  for (const [scope, { parent, decorators, parameters, returns }] of facts.scopes.entries()) {
    for (const value of returns) collector.mention(value, 'value', { scope, branch: 0 })
    // A decorator stands for what it decorates: whoever calls that calls it.
    for (const decorator of decorators) collector.mention(decorator, 'decorator', { scope, branch: 0 })
    for (const { name, fallback } of parameters) {
      if (fallback === null) continue
      collector.mention(fallback, 'value', { scope: parent, branch: 0, holder: { name, scope } })
    }
  }
  return collector.uses
}

function symbolsOf(facts: FileFacts): string[] {
  const symbols: string[] = []
  for (const { name, parent } of facts.scopes) {
    const above = symbols[parent] ?? ''
    symbols.push(parent < 0 ? '' : above === '' ? name : `${above}.${name}`)
  }
  return symbols
}

export function indexFacts(facts: FileFacts): IndexedFacts {
  const bound = facts.scopes.map(() => new Map<string, Binding[]>())
  for (const binding of facts.bindings) {
    const names = bound[binding.scope]
    const known = names?.get(binding.name)
    if (known === undefined) names?.set(binding.name, [binding])
    else known.push(binding)
  }
  const renamed = facts.bindings.filter(({ name, source }) => source.kind === 'from' && source.name !== name)
  return {
    facts,
    bound,
    stored: Map.groupBy(facts.stores, ({ name }) => name),
    uses: collectUses(facts),
    renamed: Map.groupBy(renamed, ({ source }) => (source.kind === 'from' ? source.name : '')),
    symbols: symbolsOf(facts),
  }
}

/** The innermost function around a scope; 0 at module level, and in class bodies outside of functions. */
export function functionAround({ facts }: IndexedFacts, scope: number): number {
  let at = scope
  while (at > 0 && facts.scopes[at]?.kind === 'class') at = facts.scopes[at]?.parent ?? 0
  return Math.max(0, at)
}

/** The method in which a scope lies, or that it is; -1 outside of methods. */
export function methodAround({ facts }: IndexedFacts, scope: number): number {
  for (let at = scope; at > 0; at = facts.scopes[at]?.parent ?? 0) {
    const isMethod =
      facts.scopes[at]?.kind === 'function' && facts.scopes[facts.scopes[at]?.parent ?? 0]?.kind === 'class'
    if (isMethod) return at
  }
  return -1
}

/** The class in whose body, or in whose method, a scope lies; -1 outside of classes. */
export function classAround({ facts }: IndexedFacts, scope: number): number {
  for (let at = scope; at > 0; at = facts.scopes[at]?.parent ?? 0) if (facts.scopes[at]?.kind === 'class') return at
  return -1
}
