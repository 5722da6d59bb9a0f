/** Graph: which tokens have come to which places, from where, and which are yet to be carried on; models go before results. */
import type { Definition } from '../entities.ts'
import { keyOf } from '../entities.ts'
import type { FileFlow, Site } from './fileFlow.ts'
import { isResult, type Token } from './tokens.ts'

/** A place that holds values. */
export type Node =
  | { readonly key: string; readonly kind: 'expression'; readonly flow: FileFlow; readonly site: Site }
  | {
      readonly key: string
      readonly kind: 'variable'
      readonly flow: FileFlow
      readonly scope: number
      readonly name: string
    }
  /** An attribute of the objects of a class of the repository. */
  | { readonly key: string; readonly kind: 'field'; readonly of: Definition; readonly name: string }
  /** What a function of the repository gives back. */
  | { readonly key: string; readonly kind: 'result'; readonly of: Definition }

/** Places of expressions are asked for all the time. */
const made = new WeakMap<Site, Node>()

export function expressionNode(flow: FileFlow, site: Site): Node {
  const node = made.get(site) ?? { key: `e ${site.index} ${flow.file.path}`, kind: 'expression', flow, site }
  made.set(site, node)
  return node
}

export function variableNode(flow: FileFlow, scope: number, name: string): Node {
  return { key: `v ${scope} ${name} ${flow.file.path}`, kind: 'variable', flow, scope, name }
}

export function fieldNode(of: Definition, name: string): Node {
  return { key: `f ${name} ${keyOf(of)}`, kind: 'field', of, name }
}

/** The objects of a class, wherever they are made. */
export function objectsNode(of: Definition): Node {
  return fieldNode(of, '()')
}

export function resultNode(of: Definition): Node {
  return { key: `r ${keyOf(of)}`, kind: 'result', of }
}

/** A token at a place, and what it came from. */
export interface Arrival {
  readonly node: Node
  readonly token: Token
  readonly from: Arrival | null
  /** How many places a result has come through since a model gave it. */
  readonly far: number
}

/** What has come through more places has little to do with the model any more; what a processor made is followed to the model. */
const farthest = { result: 64, input: 24 }

export class Graph {
  readonly #held = new Map<string, Map<string, Arrival>>()
  /** What reaches the key from now on is carried on to these as well. */
  readonly #edges = new Map<string, Map<string, Node>>()
  readonly #waiting: { first: Arrival[]; then: Arrival[] } = { first: [], then: [] }
  #firstAt = 0
  #thenAt = 0

  /** True when it is new there. */
  add(node: Node, token: Token, from: Arrival | null): boolean {
    const held = this.#held.get(node.key) ?? new Map<string, Arrival>()
    const far = from !== null && isResult(token) && isResult(from.token) ? from.far + 1 : 0
    if (held.has(token.key) || far > (token.is === 'input' ? farthest.input : farthest.result)) return false
    const arrival = { node, token, from, far }
    held.set(token.key, arrival)
    this.#held.set(node.key, held)
    this.#wait(arrival)
    for (const to of this.#edges.get(node.key)?.values() ?? []) this.add(to, token, arrival)
    return true
  }

  /** From now on whatever is in one place is in the other. */
  join(from: Node, to: Node): void {
    const edges = this.#edges.get(from.key) ?? new Map<string, Node>()
    if (edges.has(to.key)) return
    edges.set(to.key, to)
    this.#edges.set(from.key, edges)
    for (const arrival of this.at(from)) this.add(to, arrival.token, arrival)
  }

  /** Carries on once more what a place holds: more is known of where it leads. */
  again(node: Node): void {
    for (const arrival of this.#held.get(node.key)?.values() ?? []) this.#wait(arrival)
  }

  /** What each variable and attribute holds. */
  *slots(): Generator<readonly Arrival[]> {
    for (const held of this.#held.values()) {
      const arrivals = [...held.values()]
      const kind = arrivals[0]?.node.kind
      if (kind === 'variable' || kind === 'field') yield arrivals
    }
  }

  at(node: Node): readonly Arrival[] {
    return [...(this.#held.get(node.key)?.values() ?? [])]
  }

  next(what: 'models' | 'all'): Arrival | undefined {
    const { first, then } = this.#waiting
    if (this.#firstAt < first.length) return first[this.#firstAt++]
    return what === 'models' ? undefined : then[this.#thenAt++]
  }

  #wait(arrival: Arrival): void {
    const { first, then } = this.#waiting
    if (isResult(arrival.token)) then.push(arrival)
    else first.push(arrival)
  }
}
