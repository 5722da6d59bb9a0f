/** File flow: for each expression of one file, what takes its value; made once from the facts, and free of other files. */
import type { Binding, Call, Expression, FileFacts, Span, Store } from '../../syntax/facts.ts'
import type { CodeFile } from '../code.ts'
import { isOwnName, type Lambda, lambdasIn } from './lambdas.ts'
import { maskedText } from './masked.ts'
import { continued, namesIn, type Region, regionsOf, wholeOf } from './pieces.ts'

/** What takes a value. `of` is the index of the expression around it. */
export type Role =
  | { readonly is: 'callee' | 'object' | 'container' | 'index' | 'part' | 'operand'; readonly of: number }
  /** `at` is a position from 0, a keyword, `*` or `**`. */
  | { readonly is: 'argument'; readonly of: number; readonly at: number | string }
  | { readonly is: 'item'; readonly of: number; readonly key: string }
  | { readonly is: 'bound'; readonly binding: Binding }
  | { readonly is: 'receiver'; readonly store: Store }
  /** `path` leads to the value in a whole that is unpacked. */
  | { readonly is: 'stored'; readonly store: Store; readonly path: readonly number[] }
  | { readonly is: 'returned'; readonly scope: number; readonly isItem: boolean }
  | { readonly is: 'fallback'; readonly scope: number; readonly name: string }
  | { readonly is: 'assigned'; readonly region: Region }
  | { readonly is: 'tested' }

export interface Site {
  readonly index: number
  readonly expression: Expression
  readonly scope: number
  readonly roles: readonly Role[]
}

type OpenSite = Site & { readonly roles: Role[] }

interface OpenRegion extends Span {
  readonly role: Role
  readonly scope: number
}

export class FileFlow {
  readonly file: CodeFile
  readonly facts: FileFacts
  readonly sites: Site[] = []
  /** Places where a name is read, and where an attribute is. */
  readonly names = new Map<string, Site[]>()
  readonly attributes = new Map<string, Site[]>()
  readonly #byExpression = new Map<Expression, OpenSite>()
  readonly #byCall = new Map<number, OpenSite>()
  readonly #bySpan = new Map<string, Site>()
  readonly #regions: OpenRegion[] = []
  readonly #lambdas: readonly Lambda[]

  constructor(file: CodeFile, facts: FileFacts) {
    this.file = file
    this.facts = facts
    const { python } = file
    this.#lambdas = python.includes('lambda') ? lambdasIn(maskedText(python)) : []
    this.#addRoots()
    this.#addCalls()
    this.#addRegions()
  }

  siteOf(expression: Expression): Site | undefined {
    return expression.kind === 'call' ? this.#byCall.get(expression.call) : this.#byExpression.get(expression)
  }

  /** The largest expression that stands at the span, a call before anything else. */
  siteAt({ start, end }: Span): Site | undefined {
    return this.#bySpan.get(`${start} ${end}`)
  }

  callOf({ expression }: Site): Call | undefined {
    return expression.kind === 'call' ? this.facts.calls[expression.call] : undefined
  }

  #addRoots(): void {
    const { bindings, stores, scopes } = this.facts
    for (const binding of bindings) {
      if ('value' in binding.source) this.#add(binding.source.value, binding.scope, { is: 'bound', binding })
    }
    for (const store of stores) {
      const { whole, path } = wholeOf(this.file.python, this.facts, store)
      this.#add(whole, store.scope, { is: 'stored', store, path })
      this.#add(store.object, store.scope, { is: 'receiver', store })
    }
    for (const [scope, { parent, returns, parameters }] of scopes.entries()) {
      for (const value of returns) this.#add(value, scope, { is: 'returned', scope, isItem: false })
      for (const { name, fallback } of parameters) {
        if (fallback !== null) this.#add(fallback, Math.max(0, parent), { is: 'fallback', scope, name })
      }
    }
  }

  /** Calls hold their arguments; those that stand in no expression so far are looked for in the regions later. */
  #addCalls(): void {
    for (const [index, call] of this.facts.calls.entries()) {
      const { start, end, scope } = call
      const { index: of } = this.#add({ kind: 'call', call: index, start, end }, scope, null)
      this.#add(call.callee, scope, { is: 'callee', of })
      for (const [at, value] of call.positional.entries()) this.#add(value, scope, { is: 'argument', of, at })
      for (const { name, value } of call.keywords) this.#add(value, scope, { is: 'argument', of, at: name })
      for (const value of call.spreadKeywords) this.#add(value, scope, { is: 'argument', of, at: '**' })
      if (call.spread) this.#addSpread(call, of)
    }
  }

  /** `*layers` among the arguments is in the text alone. */
  #addSpread(call: Call, of: number): void {
    const known = [...call.positional, ...call.keywords.map(({ value }) => value), ...call.spreadKeywords]
    const { end, scope } = call
    let from = call.callee.end
    for (let at = this.file.python.indexOf('*', from); at >= 0 && at < end; at = this.file.python.indexOf('*', from)) {
      const isOfKeywords = this.file.python[at + 1] === '*'
      from = isOfKeywords ? at + 2 : at + 1
      if (isOfKeywords || known.some((span) => span.start <= at && at < span.end)) continue
      if (!/[(,]\s*$/.test(this.file.python.slice(Math.max(call.callee.end, at - 200), at))) continue
      const next = known.map((span) => span.start).filter((start) => start > at)
      this.#regions.push({ start: from, end: Math.min(end - 1, ...next), scope, role: { is: 'argument', of, at: '*' } })
      from = Math.min(end, ...next)
    }
  }

  #addRegions(): void {
    for (const region of regionsOf(this.file.python, this.facts)) {
      const { is, start, end, scope } = region
      const role: Role =
        is === 'tested'
          ? { is }
          : is === 'yielded'
            ? { is: 'returned', scope, isItem: true }
            : { is: 'assigned', region }
      this.#regions.push({ start, end, scope, role })
    }
    const regions = this.#regions.toSorted((a, b) => a.start - b.start || b.end - a.end)
    const inside = new Map<OpenRegion, Span[]>()
    for (const site of this.#byCall.values()) {
      if (site.roles.length > 0) continue
      const around = innermost(regions, site.expression)
      if (around === undefined) continue
      const whole = continued(this.file.python, site.expression)
      this.#add(whole, site.scope, around.role)
      inside.set(around, [...(inside.get(around) ?? []), whole])
    }
    for (const region of regions) {
      for (const name of namesIn(this.file.python, region, inside.get(region) ?? [])) {
        this.#add(name, region.scope, region.role)
      }
    }
  }

  #add(expression: Expression, scope: number, role: Role | null): OpenSite {
    const known = expression.kind === 'call' ? this.#byCall.get(expression.call) : this.#byExpression.get(expression)
    if (known !== undefined) {
      if (role !== null) known.roles.push(role)
      return known
    }
    const index = this.sites.length
    const site: OpenSite = { index, expression, scope, roles: role === null ? [] : [role] }
    this.sites.push(site)
    if (expression.kind === 'call') this.#byCall.set(expression.call, site)
    else this.#byExpression.set(expression, site)
    const span = `${expression.start} ${expression.end}`
    if (expression.kind === 'call' || !this.#bySpan.has(span)) this.#bySpan.set(span, site)
    this.#addInner(expression, scope, index)
    return site
  }

  #addInner(expression: Expression, scope: number, of: number): void {
    switch (expression.kind) {
      case 'name':
        // A lambda's own parameter is none of the variables around it.
        if (isOwnName(this.#lambdas, expression.name, expression)) return
        return append(this.names, expression.name, this.sites[of])
      case 'attribute':
        append(this.attributes, expression.name, this.sites[of])
        this.#add(expression.object, scope, { is: 'object', of })
        return
      case 'subscript':
        this.#add(expression.object, scope, { is: 'container', of })
        this.#add(expression.index, scope, { is: 'index', of })
        return
      case 'joined':
        for (const part of expression.parts) this.#add(part, scope, { is: 'operand', of })
        return
      case 'binary':
        for (const side of [expression.left, expression.right]) this.#add(side, scope, { is: 'operand', of })
        return
      case 'either':
        for (const item of expression.items) this.#add(item, scope, { is: 'part', of })
        return
      case 'conditional':
        for (const side of [expression.then, expression.otherwise]) this.#add(side, scope, { is: 'part', of })
        this.#regions.push({ ...expression.test, scope, role: { is: 'tested' } })
        return
      case 'list':
        for (const [key, item] of expression.items.entries()) {
          this.#add(item, scope, { is: 'item', of, key: String(key) })
        }
        return
      case 'dictionary':
        for (const { key, value } of expression.entries) {
          this.#add(value, scope, { is: 'item', of, key: key.kind === 'string' ? key.value : '*' })
        }
        for (const spread of expression.spreads) this.#add(spread, scope, { is: 'part', of })
        return
      case 'comprehension':
        this.#add(expression.body, scope, { is: 'item', of, key: '*' })
        return
      case 'opaque':
        this.#regions.push({ start: expression.start, end: expression.end, scope, role: { is: 'operand', of } })
        return
      default:
    }
  }
}

function append(map: Map<string, Site[]>, key: string, site: Site | undefined): void {
  if (site === undefined) return
  const known = map.get(key)
  if (known === undefined) map.set(key, [site])
  else known.push(site)
}

/** Regions sorted by their start; the last one that holds the span is the innermost. */
function innermost(regions: readonly OpenRegion[], { start, end }: Span): OpenRegion | undefined {
  let [low, high] = [0, regions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((regions[middle]?.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= 0 && low - at < 200; at -= 1) {
    const region = regions[at]
    if (region !== undefined && end <= region.end) return region
  }
  return undefined
}

const kept = new WeakMap<FileFacts, FileFlow>()

/** Null for files that are not parsed. */
export function fileFlowOf(file: CodeFile): FileFlow | null {
  const facts = file.facts?.facts
  if (facts === undefined) return null
  const known = kept.get(facts) ?? new FileFlow(file, facts)
  kept.set(facts, known)
  return known
}
