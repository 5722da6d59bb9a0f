/** Alternatives: models of which the code puts one or another into the same variable or attribute, so that they never meet. */
import { keyOf } from '../entities.ts'
import type { Following } from './following.ts'
import type { Arrival, Node } from './graph.ts'
import { isNetwork } from './tokens.ts'

/** Pairs of origins, smaller number first. */
export class Alternatives {
  readonly #pairs = new Set<string>()

  constructor(following: Following) {
    const held = heldByClass(following)
    for (const slot of following.graph.slots()) {
      const [first] = slot
      if (first === undefined || !isSlot(first.node)) continue
      // What different calls of a function put there are no alternatives.
      for (const together of Map.groupBy(slot, ({ token }) => token.calls.join(' ')).values()) {
        const groups = groupsIn(following, held, together)
        for (const [at, group] of groups.entries()) {
          for (const other of groups.slice(at + 1)) this.#add(group, other)
        }
      }
    }
  }

  has(a: number, b: number): boolean {
    return this.#pairs.has(pairOf(a, b))
  }

  /** What both groups hold is there whichever is chosen. */
  #add(group: ReadonlySet<number>, other: ReadonlySet<number>): void {
    for (const a of group) {
      if (other.has(a)) continue
      for (const b of other) if (!group.has(b)) this.#pairs.add(pairOf(a, b))
    }
  }
}

function pairOf(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** A parameter takes what different callers give, a loop variable one after the other: neither is a choice. */
function isSlot(node: Node): boolean {
  if (node.kind === 'field') return node.name !== '()'
  if (node.kind !== 'variable') return false
  const { flow, scope, name } = node
  const isParameter = flow.facts.scopes[scope]?.parameters.some((parameter) => parameter.name === name) === true
  const bindings = flow.file.facts?.bound[scope]?.get(name) ?? []
  return !isParameter && bindings.every(({ source }) => source.kind !== 'element')
}

/** The models that objects of each class keep in their attributes. */
function heldByClass({ graph }: Following): ReadonlyMap<string, ReadonlySet<number>> {
  const held = new Map<string, Set<number>>()
  for (const slot of graph.slots()) {
    for (const { node, token } of slot) {
      if (node.kind !== 'field' || !isNetwork(token)) continue
      const key = keyOf(node.of)
      held.set(key, (held.get(key) ?? new Set()).add(token.origin))
    }
  }
  return held
}

/** Each model in a slot by itself, and for each class whose object is there the models that are part of it. */
function groupsIn(
  { origins }: Following,
  held: ReadonlyMap<string, ReadonlySet<number>>,
  slot: readonly Arrival[],
): ReadonlySet<number>[] {
  const groups = new Map<string, ReadonlySet<number>>()
  for (const { token } of slot) {
    const origin = origins[token.origin]
    if (token.path.length > 0 || origin === undefined) continue
    if (token.is === 'model' || token.is === 'part') groups.set(`${token.origin}`, new Set([token.origin]))
    if (token.is !== 'object' || origin.kind !== 'class') continue
    const models = held.get(keyOf(origin.of))
    if (models !== undefined) groups.set(`class ${token.origin}`, models)
  }
  return [...groups.values()]
}
