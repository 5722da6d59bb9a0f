/** Following: what is known while values are followed through one repository, and what one step of it brings about. */
import type { Load } from '../../../shared/model/load.ts'
import type { FlowVerb } from '../../study/flow.ts'
import type { Span } from '../../syntax/facts.ts'
import type { Code } from '../code.ts'
import { type Definition, keyOf } from '../entities.ts'
import { type Callee, keyOfCallee } from './callees.ts'
import type { FileFlow, Site } from './fileFlow.ts'
import { type Arrival, expressionNode, Graph, type Node, resultNode } from './graph.ts'
import type { Token } from './tokens.ts'

/** What tokens begin with. `of` is the class in this repository whose object it is. */
export type Origin =
  | { readonly kind: 'load'; readonly load: Load; readonly of: Definition | null }
  | { readonly kind: 'scratch'; readonly of: Definition; readonly flow: FileFlow }
  | { readonly kind: 'class'; readonly of: Definition }
  /** A learner of a library that is made without weights and kept under a name. */
  | {
      readonly kind: 'built'
      readonly label: string
      readonly name: string
      readonly flow: FileFlow
      readonly site: Site
    }
  /** What an optimiser trains of which nothing else is known. */
  | {
      readonly kind: 'unseen'
      readonly label: string
      readonly flow: FileFlow
      readonly span: Span
      readonly scope: number
    }

/** Networks that are trained from scratch, as opposed to loaded ones. */
export function isMadeHere(origin: Origin | undefined): boolean {
  return origin?.kind === 'scratch' || origin?.kind === 'built'
}

export interface Use {
  /** The calls that led to the function around it, each number after a blank; empty for any. */
  readonly contexts: Set<string>
  readonly arrival: Arrival
  readonly verb: FlowVerb
  readonly name: string
  readonly argument: number | string | null
  readonly flow: FileFlow
  readonly span: Span
  readonly scope: number
}

/** A call in the code, with the functions of the repository that following found it to run. */
export interface FollowedCall {
  readonly flow: FileFlow
  readonly site: Site
  readonly callees: Map<string, Callee>
}

export class Following {
  readonly code: Code
  readonly graph = new Graph()
  readonly origins: Origin[] = []
  readonly uses = new Map<string, Use>()
  readonly calls: FollowedCall[] = []
  /** Calls of a function that following found, by the function's key. */
  readonly foundCallers = new Map<string, readonly { readonly flow: FileFlow; readonly site: Site }[]>()
  readonly #callNumbers = new Map<string, number>()
  readonly #classes = new Map<string, number>()
  /** Classes of networks that each origin is part of. */
  readonly #wholes = new Map<number, Set<string>>()
  /** How many uses of each origin are kept already. */
  readonly #counts = new Map<number, number>()

  constructor(code: Code) {
    this.code = code
  }

  addOrigin(origin: Origin): number {
    this.origins.push(origin)
    return this.origins.length - 1
  }

  /** The origin of the objects of a class; null when they are followed already. */
  newClass(of: Definition): number | null {
    const key = keyOf(of)
    if (this.#classes.has(key)) return null
    const origin = this.addOrigin({ kind: 'class', of })
    this.#classes.set(key, origin)
    return origin
  }

  /** False when the model is part of so many networks already that one more tells nothing. */
  mayBePartOf(of: Definition, { origin }: Token): boolean {
    const classes = this.#wholes.get(origin) ?? new Set()
    this.#wholes.set(origin, classes)
    if (classes.size >= mostWholes) return classes.has(keyOf(of))
    classes.add(keyOf(of))
    return true
  }

  numberOf(flow: FileFlow, site: Site): number {
    const key = expressionNode(flow, site).key
    const known = this.#callNumbers.get(key)
    if (known !== undefined) return known
    this.calls.push({ flow, site, callees: new Map() })
    this.#callNumbers.set(key, this.calls.length - 1)
    return this.calls.length - 1
  }

  addUse(use: Use): void {
    const { token } = use.arrival
    const { verb, name, argument, flow, span } = use
    const key = [token.origin, token.is, verb, name, argument, flow.file.path, span.start, span.end].join(' ')
    const count = this.#counts.get(token.origin) ?? 0
    const known = this.uses.get(key)
    if (known !== undefined && known.contexts.size < mostContexts) {
      for (const context of use.contexts) known.contexts.add(context)
    }
    if (known !== undefined || count >= mostUses) return
    this.#counts.set(token.origin, count + 1)
    this.uses.set(key, use)
  }
}

/** Whether two uses can happen in one run of the function around them: the calls that led to one led to the other. */
export function areTogether(a: Use, b: Use): boolean {
  return [...a.contexts].some((one) => [...b.contexts].some((other) => one.endsWith(other) || other.endsWith(one)))
}

/** Networks in networks, and alternatives to them, come to no more in programs that people can follow. */
const mostWholes = 12

const mostContexts = 40

/** More of one model than this tells nobody anything. */
const mostUses = 1200

/** What one step brings about; it is applied only when no file was missing for it. */
export class Step {
  readonly following: Following
  readonly arrival: Arrival
  readonly #carried: (readonly [Node, Token])[] = []
  readonly #joins: (readonly [Node, Node])[] = []
  readonly #uses: Use[] = []
  readonly #callees: (readonly [FileFlow, Site, Callee])[] = []
  readonly #classes: Definition[] = []
  readonly #wholes: (readonly [Definition, Token])[] = []

  constructor(following: Following, arrival: Arrival) {
    this.following = following
    this.arrival = arrival
  }

  get code(): Code {
    return this.following.code
  }

  get token(): Token {
    return this.arrival.token
  }

  carry(node: Node, token: Token | null): void {
    if (token !== null) this.#carried.push([node, token])
  }

  carryAll(found: readonly (readonly [Node, Token])[]): void {
    this.#carried.push(...found)
  }

  join(from: Node, to: Node): void {
    this.#joins.push([from, to])
  }

  use(use: Omit<Use, 'arrival' | 'argument' | 'contexts'> & { readonly argument?: number | string }): void {
    const contexts = new Set([this.token.calls.map((call) => ` ${call}`).join('')])
    this.#uses.push({ argument: null, ...use, arrival: this.arrival, contexts })
  }

  /** The call runs this function as well: what its arguments hold goes on there. */
  runs(flow: FileFlow, call: Site, callee: Callee): void {
    this.#callees.push([flow, call, callee])
  }

  /** Objects of the class matter from now on. */
  objectsOf(of: Definition): void {
    this.#classes.push(of)
  }

  /** Every object of the class is, or holds, this. */
  objectsAre(of: Definition, token: Token): void {
    this.#wholes.push([of, token])
  }

  get wholes(): readonly (readonly [Definition, Token])[] {
    return this.#wholes
  }

  /** Applies the step; returns the classes whose objects are to be followed from now on. */
  apply(): readonly Definition[] {
    const { graph } = this.following
    for (const [node, token] of this.#carried) graph.add(node, token, this.arrival)
    for (const [from, to] of this.#joins) graph.join(from, to)
    for (const use of this.#uses) this.following.addUse(use)
    for (const [flow, site, callee] of this.#callees) this.#applyCallee(flow, site, callee)
    return this.#classes
  }

  #applyCallee(flow: FileFlow, site: Site, callee: Callee): void {
    const followed = this.following.calls[this.following.numberOf(flow, site)]
    const key = keyOfCallee(callee)
    if (followed === undefined || followed.callees.has(key)) return
    followed.callees.set(key, callee)
    if (callee.makes === null) {
      const of = keyOf(callee.of)
      this.following.foundCallers.set(of, [...(this.following.foundCallers.get(of) ?? []), { flow, site }])
      this.following.graph.again(resultNode(callee.of))
    }
    const call = flow.callOf(site)
    const given = [...(call?.positional ?? []), ...(call?.keywords ?? []).map(({ value }) => value)]
    for (const value of given) {
      const argument = flow.siteOf(value)
      if (argument !== undefined) this.following.graph.again(expressionNode(flow, argument))
    }
  }
}
